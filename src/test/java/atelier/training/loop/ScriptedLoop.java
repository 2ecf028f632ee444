package atelier.training.loop;

import atelier.nn.SafetensorsFile;
import atelier.nn.TensorData;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** A training whose loss is told to it, and whose one weight counts its steps. */
final class ScriptedLoop implements TrainingLoop {
    private final long steps;
    private final ToDoubleFunction<StepContext> loss;
    private final Runnable whenMeasured;
    private float weight;

    ScriptedLoop(long steps, ToDoubleFunction<StepContext> loss) {
        this(steps, loss, () -> {});
    }

    ScriptedLoop(long steps, ToDoubleFunction<StepContext> loss, Runnable whenMeasured) {
        this.steps = steps;
        this.loss = loss;
        this.whenMeasured = whenMeasured;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public long plannedSteps() {
        return steps;
    }

    @Override
    public void begin(long step) {
        weight = 0;
    }

    @Override
    public Map<String, Double> step(StepContext context) {
        weight++;
        return Map.of("loss.generator", loss.applyAsDouble(context), "weight", (double) weight);
    }

    @Override
    public Map<String, Double> evaluate(long step) {
        whenMeasured.run();
        return Map.of();
    }

    @Override
    public Map<String, SampleSheet> samples(long step) {
        return Map.of();
    }

    @Override
    public Map<String, Map<String, TensorData>> tensors() {
        return Map.of("weights", Map.of("w", TensorData.floats(new float[] {weight}, 1)));
    }

    @Override
    public Map<String, Double> numbers() {
        return Map.of();
    }

    @Override
    public void restore(SavedState saved) throws IOException {
        try (SafetensorsFile file = saved.open("weights")) {
            weight = file.floats("w")[0];
        }
    }

    @Override
    public void takeOver(SavedState earlier, Consumer<String> notices) throws IOException {
        restore(earlier);
    }

    @Override
    public boolean raiseAugmentation(double amount) {
        return false;
    }

    @Override
    public TrainedModel model() {
        return new TrainedModel("scripted", tensors().get("weights"), Map.of());
    }

    @Override
    public double secondsWaited() {
        return 0;
    }

    @Override
    public void close() {}
}
