package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;

/** CAN's loss on a generator (Elgammal et al. 2017): its pictures should belong to no known style. */
public enum Ambiguity {
    /** Cross-entropy of the uniform distribution. */
    UNIFORM,
    /** A binary cross-entropy with 1/K for each class, the paper's. */
    PER_CLASS;

    /** @param style logits {@code [N, K]} of generated pictures */
    public NDArray of(Ops ops, NDArray style) {
        LossOps losses = new LossOps(ops);
        return this == UNIFORM ? losses.uniformAmbiguity(style) : losses.perClassAmbiguity(style);
    }
}
