package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** First and second moments and step counts (float32 scalars), one each for every parameter. */
public record AdamState(List<NDArray> first, List<NDArray> second, List<NDArray> steps) {
    public AdamState {
        first = List.copyOf(first);
        second = List.copyOf(second);
        steps = List.copyOf(steps);
    }
}
