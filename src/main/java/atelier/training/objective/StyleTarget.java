package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.MeanStd;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.List;

/** Mean and deviation of a style's features at every tap (Huang and Belongie 2017): all that the style loss needs. */
public record StyleTarget(List<MeanStd> taps) {
    public StyleTarget {
        taps = List.copyOf(taps);
    }

    /** Of features, in the scope. */
    public static StyleTarget of(Ops ops, List<NDArray> features) {
        return new StyleTarget(features.stream().map(ops::meanStd).toList());
    }

    /** The sum over the taps of the squared distances of both statistics. */
    public NDArray distance(Ops ops, List<NDArray> painted) {
        try (Ops inner = ops.scope()) {
            LossOps losses = new LossOps(inner);
            List<NDArray> parts = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (int i = 0; i < taps.size(); i++) {
                MeanStd own = inner.meanStd(painted.get(i));
                parts.add(losses.meanSquare(own.mean(), like(inner, taps.get(i).mean(), own.mean())));
                parts.add(losses.meanSquare(own.std(), like(inner, taps.get(i).std(), own.std())));
                weights.add(1.0);
                weights.add(1.0);
            }
            return inner.result(losses.weightedSum(parts, weights));
        }
    }

    // one style for the whole batch
    private static NDArray like(Ops ops, NDArray target, NDArray own) {
        long n = own.getShape().get(0);
        return target.getShape().get(0) == n ? target : new LayerOps(ops).repeatFirst(target, (int) n);
    }
}
