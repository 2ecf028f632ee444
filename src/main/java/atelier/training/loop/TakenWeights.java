package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import atelier.nn.WeightsException;
import atelier.training.run.RunException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Takes tensors over from an earlier network. */
final class TakenWeights {
    private TakenWeights() {}

    /** @throws RunException with a sentence, when a tensor is missing or has another shape */
    static void restore(Ops ops, SavedState earlier, String file, String prefix, Map<String, NDArray> tensors)
            throws IOException {
        try {
            earlier.restore(ops, file, prefix, tensors);
        } catch (WeightsException | SafetensorsException e) {
            throw new RunException("The earlier network has another shape than this one: " + e.getMessage(), e);
        }
    }

    /** As {@link #restore}, but those that may be new stay as they are where the earlier network has none of them. */
    static void restore(
            Ops ops, SavedState earlier, String file, Map<String, NDArray> tensors, Predicate<String> mayBeNew)
            throws IOException {
        Map<String, NDArray> wanted = new LinkedHashMap<>(tensors);
        try (SafetensorsFile opened = earlier.open(file)) {
            wanted.keySet()
                    .removeIf(name -> mayBeNew.test(name) && !opened.names().contains(name));
        }
        restore(ops, earlier, file, "", wanted);
    }

    /** Takes those that are there in the same shape; how many are not. */
    static int restoreFitting(Ops ops, SafetensorsFile file, String prefix, Map<String, NDArray> tensors)
            throws IOException {
        Map<String, NDArray> fitting = new LinkedHashMap<>();
        for (Map.Entry<String, NDArray> tensor : tensors.entrySet()) {
            String name = prefix + tensor.getKey();
            if (file.names().contains(name)
                    && Arrays.equals(
                            file.info(name).shapeArray(),
                            tensor.getValue().getShape().getShape())) {
                fitting.put(tensor.getKey(), tensor.getValue());
            }
        }
        NetworkTensors.restore(ops, prefix, fitting, file);
        return tensors.size() - fitting.size();
    }
}
