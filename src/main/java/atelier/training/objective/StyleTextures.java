package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which features of a style go together, relu1_1 to relu4_1: covariances of a network's own channels, which tell one
 * stroke from another where mean and deviation are the same (Gatys et al. 2016 have Gram matrices for it). Compared
 * relative to their size, so that every tap counts alike.
 */
public record StyleTextures(List<NDArray> covariances) {
    private static final int TAPS = 4;

    public StyleTextures {
        covariances = List.copyOf(covariances);
    }

    /** Of own taps, in the scope. */
    public static StyleTextures of(Ops ops, List<NDArray> own) {
        LossOps losses = new LossOps(ops);
        return new StyleTextures(
                own.stream().limit(TAPS).map(losses::covariance).toList());
    }

    /** The sum over the taps, each from 0, the same, to 2. */
    public NDArray distance(Ops ops, List<NDArray> painted) {
        try (Ops inner = ops.scope()) {
            LossOps losses = new LossOps(inner);
            List<NDArray> parts = new ArrayList<>();
            for (int i = 0; i < covariances.size(); i++) {
                parts.add(losses.covarianceDistance(painted.get(i), covariances.get(i)));
            }
            return inner.result(losses.weightedSum(parts, Collections.nCopies(parts.size(), 1.0)));
        }
    }
}
