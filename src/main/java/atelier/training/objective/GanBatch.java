package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * The tensors of one step.
 *
 * @param real pictures {@code [N, 3, R, R]} in [−1, 1]
 * @param labels their styles, whole numbers {@code [N]}; −1 for a picture without one
 * @param latents {@code [N, latentSize]}
 * @param guided how many latents were taken from the pictures at the same places, counted from the first
 */
public record GanBatch(NDArray real, Optional<NDArray> labels, NDArray latents, int guided) {
    int size() {
        return (int) real.getShape().get(0);
    }
}
