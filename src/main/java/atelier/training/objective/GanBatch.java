package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * The tensors of one step.
 *
 * @param real pictures {@code [N, 3, R, R]} in [−1, 1]
 * @param labels their styles, whole numbers {@code [N]}; −1 for a picture without one
 * @param latents {@code [N, latentSize]}
 * @param goal the style that the first of the generated pictures shall have, as {@link StyleGuide#goal} says it
 */
public record GanBatch(NDArray real, Optional<NDArray> labels, NDArray latents, Optional<NDArray> goal) {
    int size() {
        return (int) real.getShape().get(0);
    }
}
