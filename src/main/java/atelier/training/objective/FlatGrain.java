package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.image.color.Luma;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.Arrays;

/**
 * Texture where the photo has none: what the mean over a square takes away from the painting, squared, counted the less
 * the more the photo itself changes there. Colour counts more than lightness, for coloured speckles show first.
 *
 * @param side of the square, in pixels, odd
 * @param activity the photo's own deviation from its mean, in lightness, at which texture counts 1/e
 * @param lightness how much lightness counts where each axis of colour counts 2
 */
public record FlatGrain(int side, double activity, double lightness) {
    // the chroma axes of JPEG
    private static final float[] CHROMA = {-0.169f, -0.331f, 0.5f, 0.5f, -0.419f, -0.081f};
    private static final float COLOUR = 2;

    /** Fine grain, in places as flat as a sky. */
    public static FlatGrain fine() {
        return new FlatGrain(5, 0.02, 0.35);
    }

    /** Broader weave, in places as soft as what is out of focus. */
    public static FlatGrain broad() {
        return new FlatGrain(9, 0.025, 1);
    }

    /** A scalar; both are {@code [N, 3, H, W]}, RGB in [0, 1]. */
    public NDArray of(Ops ops, NDArray painted, NDArray photo) {
        try (Ops inner = ops.scope()) {
            return inner.result(new LossOps(inner)
                    .flatGrain(
                            painted,
                            photo,
                            inner.floats(axes(), 3, 3, 1, 1),
                            inner.floats(new float[] {(float) lightness, COLOUR, COLOUR}, 1, 3, 1, 1),
                            side,
                            activity));
        }
    }

    private static float[] axes() {
        float[] axes = Arrays.copyOf(Luma.weights(), 9);
        System.arraycopy(CHROMA, 0, axes, 3, CHROMA.length);
        return axes;
    }
}
