package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.Adam;
import atelier.nn.MovingAverage;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.TensorData;
import atelier.nn.UpdateOps;
import atelier.nn.Weights;
import atelier.training.metrics.Metric;
import atelier.training.objective.LossSum;
import atelier.training.options.OptimizerOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

/** A network that learns by itself: its tensors, its optimizer, its average. Everything lives in the given scope. */
final class Learner {
    private final Ops scope;
    private final OptimizerOptions options;
    private final NetworkTensors tensors;
    private final SequencedMap<String, NDArray> learned;
    private final Adam optimizer;
    private final Optional<MovingAverage> average;

    Learner(Ops scope, OptimizerOptions options, Weights weights) {
        this(scope, options, weights, _ -> true);
    }

    /** @param learns which parameters change, by name; the others stay what they are */
    Learner(Ops scope, OptimizerOptions options, Weights weights, Predicate<String> learns) {
        this.scope = scope;
        this.options = options;
        this.tensors = NetworkTensors.of(weights);
        this.average = options.emaHalfLife() > 0
                ? Optional.of(new MovingAverage(scope, tensors, options.emaHalfLife()))
                : Optional.empty();
        this.learned = new LinkedHashMap<>(tensors.parameters());
        learned.keySet().removeIf(learns.negate());
        learned.values().forEach(parameter -> parameter.setRequiresGradient(true));
        this.optimizer = Optimizers.of(scope, options, learned);
    }

    Weights weights() {
        return tensors.weights();
    }

    /** The weights to show and to keep. */
    Weights averaged() {
        return average.map(a -> a.tensors().weights()).orElseGet(tensors::weights);
    }

    /** One step down the losses. Returns their values where the context asks for them. */
    Map<String, Double> descend(Ops ops, LossSum losses, StepContext context, int batch) {
        UpdateOps update = new UpdateOps(ops);
        double rate = options.rateAt(context.step(), context.lastStep()) * context.rateFactor();
        try (Ops inner = ops.scope()) {
            List<NDArray> gradients = new UpdateOps(inner).gradients(losses.total(), optimizer.parameters(), false);
            NDArray norm = options.clip() > 0 ? update.clip(gradients, options.clip()) : update.norm(gradients);
            losses.watch(Metric.GRADIENT_NORM.key(), norm);
            optimizer.step(inner, gradients, rate);
        }
        average.ifPresent(a -> a.update(ops, batch, context.step() * batch));
        if (!context.measured()) {
            return new LinkedHashMap<>();
        }
        Map<String, Double> values = new LinkedHashMap<>(losses.values());
        values.put(Metric.LEARNING_RATE.key(), options.learningRate() * rate);
        return values;
    }

    Map<String, Map<String, TensorData>> files() {
        return files("");
    }

    /** As {@link #files()}, each name beginning with the prefix: for a second learner of a run. */
    Map<String, Map<String, TensorData>> files(String prefix) {
        Map<String, Map<String, TensorData>> files = new LinkedHashMap<>();
        files.put(prefix + "weights", NetworkTensors.data("", tensors.weights().all()));
        files.put(prefix + "optimizer", NetworkTensors.data("", optimizer.state()));
        average.ifPresent(a -> files.put(
                prefix + "average",
                NetworkTensors.data("", a.tensors().weights().all())));
        return files;
    }

    /**
     * Begins with the weights of an earlier network of the same shape, and a fresh optimizer.
     *
     * @param mayBeNew tensors, by name, that the earlier network may not have
     */
    void takeOver(SavedState earlier, Predicate<String> mayBeNew) throws IOException {
        TakenWeights.restore(scope, earlier, "weights", tensors.weights().all(), mayBeNew);
        if (average.isPresent()) {
            String file = earlier.has("average") ? "average" : "weights";
            TakenWeights.restore(
                    scope, earlier, file, average.get().tensors().weights().all(), mayBeNew);
            settle(average.get().tensors().weights());
        }
    }

    /** What does not learn is what was shown and kept of the earlier network, not what it was just then. */
    private void settle(Weights shown) {
        List<NDArray> into = new ArrayList<>();
        List<NDArray> from = new ArrayList<>();
        tensors.parameters().forEach((name, tensor) -> {
            if (!learned.containsKey(name)) {
                into.add(tensor);
                from.add(shown.all().get(name));
            }
        });
        new UpdateOps(scope).copy(into, from);
    }

    void restore(SavedState saved) throws IOException {
        restore(saved, "");
    }

    void restore(SavedState saved, String prefix) throws IOException {
        saved.restore(scope, prefix + "weights", "", tensors.weights().all());
        saved.restore(scope, prefix + "optimizer", "", optimizer.state());
        if (average.isPresent()) {
            saved.restore(
                    scope,
                    prefix + "average",
                    "",
                    average.get().tensors().weights().all());
        }
    }
}
