package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;

/** What asks of a generator that other latents are other pictures. */
public enum Variety {
    /** The farther apart the better (Mao et al. 2019). */
    RATIO,
    /** As far apart as the pictures of the training, and no farther. */
    HINGE,
    /** With nothing in common but what coarse colours are alike by chance: no pattern that lies over all of them. */
    APART;

    NDArray of(Ops ops, NDArray generated, GanBatch batch) {
        LossOps losses = new LossOps(ops);
        return switch (this) {
            case RATIO -> losses.modeSeeking(generated, batch.latents());
            case HINGE -> losses.variety(generated, batch.latents(), batch.real());
            case APART -> losses.sameness(generated, StyleGuide.LAYOUT);
        };
    }
}
