package atelier.nn;

import ai.djl.ndarray.NDArray;

/** A trained classifier whose features and class probabilities metrics compare. */
public interface JudgeNetwork {
    /** @param pictures {@code [N, 3, H, W]} of any size, RGB in [0, 1] */
    Judgement judge(Ops ops, NDArray pictures);

    /** What figures made with this network are called by, for example "MobileNetV2". */
    String name();
}
