package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.List;

/**
 * How far generated pictures are from the real ones that their latents were taken from: in coarse colours, which the
 * latents tell, and in what a feature network makes of them. It shows a young generator where its pictures go wrong,
 * which a judge takes far longer to tell; being blurred is punished by the judge.
 *
 * @param features frozen, on pictures in [0, 1]
 */
public record Likeness(FeatureNetwork features) {
    private static final double LAYOUT_WEIGHT = 3;
    private static final double COLOUR_WEIGHT = 1.5;
    private static final double FEATURE_WEIGHT = 0.15;
    // relu1_1 sees single pixels and relu5_1 hardly where something is
    private static final int FIRST_TAP = 1;
    private static final int LAST_TAP = 3;

    /** @param real pictures in [−1, 1], of the same shape; nothing is learned through them */
    public NDArray of(Ops ops, NDArray generated, NDArray real) {
        try (Ops inner = ops.scope()) {
            LossSum sum = new LossSum(inner);
            colours(inner, sum, generated, real);
            List<NDArray> goal;
            try (GradientPause _ = new GradientPause()) {
                goal = taps(inner, real);
            }
            List<NDArray> taps = taps(inner, generated);
            LossOps losses = new LossOps(inner);
            for (int i = FIRST_TAP; i <= Math.min(LAST_TAP, taps.size() - 1); i++) {
                sum.add("feature." + i, FEATURE_WEIGHT, losses.relativeSquare(taps.get(i), goal.get(i)));
            }
            return inner.result(sum.total());
        }
    }

    private static void colours(Ops ops, LossSum sum, NDArray generated, NDArray real) {
        LayerOps layers = new LayerOps(ops);
        LossOps losses = new LossOps(ops);
        int side = (int) real.getShape().get(2);
        sum.add(
                "layout",
                LAYOUT_WEIGHT,
                losses.meanSquare(layers.poolTo(generated, StyleGuide.LAYOUT), layers.poolTo(real, StyleGuide.LAYOUT)));
        double weight = COLOUR_WEIGHT;
        for (int size = 2 * StyleGuide.LAYOUT; size <= Math.min(side, 4 * StyleGuide.LAYOUT); size *= 2) {
            NDArray coarse = layers.poolTo(generated, size);
            sum.add("colours." + size, weight, losses.meanAbsolute(coarse, layers.poolTo(real, size)));
            weight /= 2;
        }
    }

    private List<NDArray> taps(Ops ops, NDArray pictures) {
        return features.ownTaps(ops, StyleGuide.unit(ops, pictures));
    }
}
