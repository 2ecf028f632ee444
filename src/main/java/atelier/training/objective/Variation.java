package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;

/** Total variation of pictures, in one of two forms. */
public enum Variation {
    /** Sum of {@code (dx² + dy²)^1.25} (Mahendran and Vedaldi 2015). */
    POWER,
    /** Mean of |dx| plus mean of |dy|. */
    ABSOLUTE;

    public NDArray of(Ops ops, NDArray pictures) {
        LossOps losses = new LossOps(ops);
        return this == POWER ? losses.variationPower(pictures) : losses.variationAbsolute(pictures);
    }
}
