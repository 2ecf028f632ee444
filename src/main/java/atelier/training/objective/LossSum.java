package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Scalar losses with weights, named for the log, and quantities beside them that are only watched. It lives as long as
 * the scope that its losses were made in; values are read back only when they are asked for.
 */
public final class LossSum {
    private final Ops ops;
    private final List<String> names = new ArrayList<>();
    private final List<NDArray> scalars = new ArrayList<>();
    private final List<NDArray> summands = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    public LossSum(Ops ops) {
        this.ops = ops;
    }

    public LossSum add(String name, double weight, NDArray loss) {
        summands.add(loss);
        weights.add(weight);
        return watch(name, loss);
    }

    /** Only for the log. */
    public LossSum watch(String name, NDArray scalar) {
        names.add(name);
        scalars.add(scalar);
        return this;
    }

    /** What is to be made small. */
    public NDArray total() {
        return new LossOps(ops).weightedSum(summands, weights);
    }

    /** Each loss without its weight, in the order in which it came. */
    public SequencedMap<String, Double> values() {
        float[] read = new LossOps(ops).values(scalars);
        SequencedMap<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < read.length; i++) {
            values.merge(names.get(i), (double) read[i], Double::sum);
        }
        return values;
    }
}
