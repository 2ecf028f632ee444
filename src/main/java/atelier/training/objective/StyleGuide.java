package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.MeanStd;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes a generator's latents mean something: the style of a picture is the mean and standard deviation of each of
 * its feature maps, a latent is that style in the data's own axes, and a generated picture shall have the style that its
 * latent came from.
 *
 * @param features frozen, on pictures in [0, 1]
 * @param mean of the statistics over the data, {@code [D]}
 * @param scale one over their standard deviation, {@code [D]}
 * @param axes from such relative statistics to latents of unit variance, {@code [latentSize, D]}
 */
public record StyleGuide(FeatureNetwork features, NDArray mean, NDArray scale, NDArray axes) {
    /** How many statistics a picture has. */
    public static int width(FeatureNetwork features) {
        return 2 * features.ownChannels().stream().mapToInt(Integer::intValue).sum();
    }

    /** The statistics {@code [N, D]} of pictures in [−1, 1], with gradients. */
    public static NDArray statistics(Ops ops, FeatureNetwork features, NDArray pictures) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray unit = inner.add(layers.scale(pictures, 0.5), inner.floats(new float[] {0.5f}, 1));
            List<NDArray> parts = new ArrayList<>();
            for (NDArray tap : features.ownTaps(inner, unit)) {
                MeanStd both = inner.meanStd(tap);
                parts.add(layers.flatten(both.mean(), 1));
                parts.add(layers.flatten(both.std(), 1));
            }
            return inner.result(layers.concat(parts, 1));
        }
    }

    /** The statistics over what is usual in the data: mean 0 and variance 1, {@code [N, D]}. */
    public NDArray relative(Ops ops, NDArray pictures) {
        try (Ops inner = ops.scope()) {
            NDArray from = new LayerOps(inner).sub(statistics(inner, features, pictures), mean);
            return inner.result(inner.mul(from, scale));
        }
    }

    /** As {@link #relative}, of pictures that nothing is learned through. */
    public NDArray goal(Ops ops, NDArray pictures) {
        try (GradientPause _ = new GradientPause()) {
            return relative(ops, pictures);
        }
    }

    /** The latents {@code [N, latentSize]} of goals. */
    public NDArray latents(Ops ops, NDArray goal) {
        return new LayerOps(ops).linear(goal, axes);
    }

    /** How far the first generated pictures are from their goals. */
    public NDArray miss(Ops ops, NDArray generated, NDArray goal) {
        try (Ops inner = ops.scope()) {
            int n = (int) goal.getShape().get(0);
            NDArray guided = new LayerOps(inner).firstRows(generated, n);
            return inner.result(new LossOps(inner).meanSquare(relative(inner, guided), goal));
        }
    }
}
