package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import java.util.List;

/**
 * What makes a generator's latents mean something: the style of a picture is the mean and standard deviation of each of
 * its feature maps, its layout the colours of a few large parts, and a latent is both in the data's own axes.
 *
 * @param features frozen, on pictures in [0, 1]
 * @param mean of the statistics over the data, {@code [D]}
 * @param scale one over their standard deviation, more for the layout, {@code [D]}
 * @param axes from such relative statistics to latents of unit variance, {@code [latentSize, D]}
 */
public record StyleGuide(FeatureNetwork features, NDArray mean, NDArray scale, NDArray axes) {
    /** Parts along each side that a layout tells the colours of. */
    static final int LAYOUT = 8;

    /** How many numbers the layout has: the last of a picture's statistics. */
    public static int layout() {
        return 3 * LAYOUT * LAYOUT;
    }

    /** How many statistics a picture has. */
    public static int width(FeatureNetwork features) {
        return new FeatureStyle(features).width() + layout();
    }

    /** The statistics {@code [N, D]} of pictures in [−1, 1]: their style, then their layout. */
    public static NDArray statistics(Ops ops, FeatureNetwork features, NDArray pictures) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray style = new FeatureStyle(features).of(inner, unit(inner, pictures));
            NDArray layout = layers.flatten(layers.poolTo(pictures, LAYOUT), 1);
            return inner.result(layers.concat(List.of(style, layout), 1));
        }
    }

    /** Pictures in [−1, 1] as a feature network sees them; not clamped, so that all of them learn. */
    static NDArray unit(Ops ops, NDArray pictures) {
        return ops.add(new LayerOps(ops).scale(pictures, 0.5), ops.floats(new float[] {0.5f}, 1));
    }

    private NDArray relative(Ops ops, NDArray pictures) {
        try (Ops inner = ops.scope()) {
            NDArray from = new LayerOps(inner).sub(statistics(inner, features, pictures), mean);
            return inner.result(inner.mul(from, scale));
        }
    }

    /** The latents {@code [N, latentSize]} of pictures that nothing is learned through. */
    public NDArray latents(Ops ops, NDArray pictures) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            return inner.result(new LayerOps(inner).linear(relative(inner, pictures), axes));
        }
    }
}
