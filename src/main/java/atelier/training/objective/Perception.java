package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;

/**
 * A painted batch and what it is measured against.
 *
 * @param painted {@code [N, 3, H, W]}, RGB in [0, 1], as {@code photo} is
 * @param seen features of what is painted
 */
public record Perception(
        NDArray painted, FeatureNetwork.Taps seen, NDArray photo, FeatureNetwork.Taps photoSeen, StyleGoal style) {}
