package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.image.color.Luma;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.Arrays;

/**
 * Fine grain where the photo has none: what a 5 × 5 mean takes away from the painting, squared, counted the less the
 * more the photo itself changes there. Colour counts more than lightness, for coloured speckles show first.
 *
 * @param activity the photo's own deviation from its mean, in lightness, at which grain counts 1/e
 */
public record FlatGrain(double activity) {
    // the chroma axes of JPEG
    private static final float[] CHROMA = {-0.169f, -0.331f, 0.5f, 0.5f, -0.419f, -0.081f};
    private static final float[] COUNTS = {0.35f, 2, 2};

    /** As flat as a sky. */
    public static FlatGrain usual() {
        return new FlatGrain(0.02);
    }

    /** A scalar; both are {@code [N, 3, H, W]}, RGB in [0, 1]. */
    public NDArray of(Ops ops, NDArray painted, NDArray photo) {
        try (Ops inner = ops.scope()) {
            return inner.result(new LossOps(inner)
                    .flatGrain(
                            painted,
                            photo,
                            inner.floats(axes(), 3, 3, 1, 1),
                            inner.floats(COUNTS, 1, 3, 1, 1),
                            activity));
        }
    }

    private static float[] axes() {
        float[] axes = Arrays.copyOf(Luma.weights(), 9);
        System.arraycopy(CHROMA, 0, axes, 3, CHROMA.length);
        return axes;
    }
}
