package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.MeanStd;
import atelier.nn.Ops;

/** What of a feature map counts as style. */
public enum StyleStatistic {
    /** Correlations between channels (Gatys et al. 2016). */
    GRAM,
    /** Mean and standard deviation of each channel (Huang and Belongie 2017). */
    MEAN_STD;

    /** The mean squared distance between two feature maps' statistics; sizes may differ. */
    public NDArray distance(Ops ops, NDArray a, NDArray b) {
        try (Ops inner = ops.scope()) {
            LossOps losses = new LossOps(inner);
            if (this == GRAM) {
                return inner.result(losses.meanSquare(losses.gram(a), losses.gram(b)));
            }
            MeanStd own = inner.meanStd(a);
            MeanStd other = inner.meanStd(b);
            return inner.result(
                    inner.add(losses.meanSquare(own.mean(), other.mean()), losses.meanSquare(own.std(), other.std())));
        }
    }
}
