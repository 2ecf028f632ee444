package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.Ops;

/** How unlike pictures {@code [1, 3, H, W]}, RGB in [0, 1], are to what is looked for: a scalar with gradients. */
@FunctionalInterface
public interface PictureLoss {
    NDArray of(Ops ops, NDArray picture);
}
