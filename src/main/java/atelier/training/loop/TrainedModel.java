package atelier.training.loop;

import atelier.nn.TensorData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network ready to be used.
 *
 * @param architecture its name and shape, as {@code model.json} says it
 * @param tensors weights by name
 * @param layout what the tensors' name prefixes stand for
 */
public record TrainedModel(String architecture, Map<String, TensorData> tensors, Map<String, String> layout) {
    public TrainedModel {
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
        layout = Map.copyOf(layout);
    }
}
