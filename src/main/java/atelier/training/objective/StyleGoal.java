package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.MeanStd;
import atelier.nn.Ops;

/** What a painting's features are compared with to have a style. */
public record StyleGoal(StyleTarget statistics, StyleTextures textures) {
    /** Of a style's features, in the scope. */
    public static StyleGoal of(Ops ops, FeatureNetwork.Taps style) {
        return new StyleGoal(StyleTarget.of(ops, style.projected()), StyleTextures.of(ops, style.own()));
    }

    /** Keeps it beyond the scope that it was made in. */
    public StyleGoal keptFrom(Ops ops) {
        for (MeanStd tap : statistics.taps()) {
            ops.result(tap.mean());
            ops.result(tap.std());
        }
        textures.covariances().forEach((NDArray tap) -> ops.result(tap));
        return this;
    }
}
