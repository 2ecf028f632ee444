package atelier.generator;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/** What a discriminator says of images: how real, {@code [N]}, and of which style, {@code [N, classes]}. No sigmoid yet. */
public record Logits(NDArray real, Optional<NDArray> style) {
    /** @throws IllegalStateException for a discriminator without a style head */
    public NDArray requireStyle() {
        return style.orElseThrow(() -> new IllegalStateException("the discriminator has no style head"));
    }
}
