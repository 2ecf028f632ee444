package atelier.generator;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One w {@code [N, d]} for each layer of a StyleGAN, coarse to fine: what makes styles mix by layer. */
public record LayerStyles(List<NDArray> layers) {
    public LayerStyles {
        layers = List.copyOf(layers);
    }

    /** The same w everywhere. */
    public static LayerStyles same(NDArray w, int layers) {
        return new LayerStyles(Collections.nCopies(layers, w));
    }

    /** The coarse layers before {@code cut} of this, the fine ones from there on of the other: style mixing. */
    public LayerStyles crossed(LayerStyles other, int cut) {
        if (other.layers.size() != layers.size() || cut < 0 || cut > layers.size()) {
            throw new IllegalArgumentException(
                    "styles of %d layers can't be crossed at %d".formatted(layers.size(), cut));
        }
        List<NDArray> mixed = new ArrayList<>(layers.subList(0, cut));
        mixed.addAll(other.layers.subList(cut, layers.size()));
        return new LayerStyles(mixed);
    }
}
