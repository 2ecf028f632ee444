package atelier.training.loop;

import atelier.nn.TensorData;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

/** A training whose state is one learner's: that is saved, put back and handed on. */
interface LearnerLoop extends TrainingLoop {
    Learner learner();

    @Override
    default Map<String, Map<String, TensorData>> tensors() {
        return learner().files();
    }

    @Override
    default void restore(SavedState saved) throws IOException {
        learner().restore(saved);
    }

    /** Whether an earlier network that this one continues may lack a tensor; it begins untrained then. */
    default boolean mayBeNew(String tensor) {
        return false;
    }

    @Override
    default void takeOver(SavedState earlier, Consumer<String> notices) throws IOException {
        learner().takeOver(earlier, this::mayBeNew);
    }
}
