package atelier.nn;

import org.junit.jupiter.api.AfterEach;

/** Tests with tensors that have gradients, on the processor; each has a scope of its own. */
public abstract class TrainingOpsCase {
    protected final TensorEngine engine = TensorEngine.start();
    protected final Ops ops = open();

    private Ops open() {
        TensorEngine.trainingThread();
        return engine.ops(engine.choose("cpu"));
    }

    @AfterEach
    protected void close() {
        ops.close();
    }
}
