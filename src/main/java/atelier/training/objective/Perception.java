package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * A painted batch and what it is measured against.
 *
 * @param painted {@code [N, 3, H, W]}, RGB in [0, 1], as {@code content} and {@code style} are
 * @param paintedTaps its features, relu1_1 first; those of content and style likewise
 */
public record Perception(
        NDArray painted,
        List<NDArray> paintedTaps,
        NDArray content,
        List<NDArray> contentTaps,
        NDArray style,
        List<NDArray> styleTaps) {
    public Perception {
        paintedTaps = List.copyOf(paintedTaps);
        contentTaps = List.copyOf(contentTaps);
        styleTaps = List.copyOf(styleTaps);
    }
}
