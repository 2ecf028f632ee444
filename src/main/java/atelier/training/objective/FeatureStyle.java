package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.LayerOps;
import atelier.nn.MeanStd;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.List;

/** The style of pictures as numbers: mean and standard deviation of each map of a feature network. */
public record FeatureStyle(FeatureNetwork features) {
    /** How many numbers a picture has. */
    public int width() {
        return 2 * features.ownChannels().stream().mapToInt(Integer::intValue).sum();
    }

    /** The numbers {@code [N, width]} of pictures in [0, 1]. */
    public NDArray of(Ops ops, NDArray pictures) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            List<NDArray> parts = new ArrayList<>();
            for (NDArray tap : features.ownTaps(inner, pictures)) {
                MeanStd both = inner.meanStd(tap);
                parts.add(layers.flatten(both.mean(), 1));
                parts.add(layers.flatten(both.std(), 1));
            }
            return inner.result(layers.concat(parts, 1));
        }
    }
}
