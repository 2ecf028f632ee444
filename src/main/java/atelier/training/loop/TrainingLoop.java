package atelier.training.loop;

import atelier.nn.TensorData;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One kind of training, a step at a time. Everything random in it follows from the seed and the step, so networks,
 * moments and a few numbers are all that an exact resume needs. Used by one thread.
 */
public interface TrainingLoop extends AutoCloseable {
    /** Real pictures that a step shows. */
    int batch();

    /** Where the training ends, as it was asked for. */
    long plannedSteps();

    /** After how many steps dear work, such as a penalty, comes again; it is done at every multiple. */
    default long rhythm() {
        return 1;
    }

    /** Makes fresh networks in the form that they have after so many steps, and begins to load the pictures of it. */
    void begin(long step) throws IOException;

    /** What a fresh training finds out about its pictures once, after {@link #begin}; a restored one has it back. */
    default void prepare() {}

    /** Trains one step. Returns losses and metrics by key where the context asks for them, else nothing. */
    Map<String, Double> step(StepContext context);

    /** Metrics that take long, for checkpoints: nothing in the training depends on them. */
    Map<String, Double> evaluate(long step) throws IOException;

    /** Metrics of the sample pictures of a step, each time before {@link #samples} of it: nothing depends on them. */
    default Map<String, Double> observe(long step) {
        return Map.of();
    }

    /** The sample pictures of a step by name, as {@link atelier.training.run.Samples} names them. */
    Map<String, SampleSheet> samples(long step);

    /** Every tensor by name, in files by name: "weights", "average", "optimizer". */
    Map<String, Map<String, TensorData>> tensors();

    /** What is to be saved beside the tensors. */
    default Map<String, Double> numbers() {
        return Map.of();
    }

    /** Puts back what {@link #tensors} and {@link #numbers} gave, after {@link #begin} with the same step. */
    void restore(SavedState saved) throws IOException;

    /**
     * Begins with the weights of an earlier training or model in place of fresh ones, after {@code begin(0)}.
     *
     * @param notices hears a sentence about each part that begins anew
     * @throws atelier.training.run.RunException with a sentence, when they have another shape
     */
    void takeOver(SavedState earlier, Consumer<String> notices) throws IOException;

    /** Adds to the augmentation; false where this kind of training has none. */
    default boolean raiseAugmentation(double amount) {
        return false;
    }

    /** The trained network as a model that the studio can use. */
    TrainedModel model();

    /** Seconds that steps have waited for pictures since {@link #begin}. */
    double secondsWaited();

    @Override
    void close();
}
