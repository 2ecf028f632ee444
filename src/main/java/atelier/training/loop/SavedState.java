package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.training.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A checkpoint's tensors and numbers, as a loop takes them back. */
public record SavedState(Path folder, Map<String, Double> numbers) {
    private static final String SUFFIX = ".safetensors";

    public SavedState {
        numbers = Map.copyOf(numbers);
    }

    static String fileName(String name) {
        return name + SUFFIX;
    }

    /** Whether there is a file of that name. */
    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(fileName(name)));
    }

    /** A file of tensors by its name; the caller closes it. */
    public SafetensorsFile open(String name) throws IOException {
        return SafetensorsFile.open(folder.resolve(fileName(name)));
    }

    /** Overwrites tensors with those of a file, whose names begin with the prefix. */
    public void restore(Ops ops, String file, String prefix, Map<String, NDArray> tensors) throws IOException {
        try (SafetensorsFile opened = open(file)) {
            NetworkTensors.restore(ops, prefix, tensors, opened);
        }
    }

    /** @throws RunException when the checkpoint doesn't have it */
    public double number(String key) {
        Double value = numbers.get(key);
        if (value == null) {
            throw new RunException("The checkpoint %s does not hold '%s'.".formatted(folder.getFileName(), key));
        }
        return value;
    }
}
