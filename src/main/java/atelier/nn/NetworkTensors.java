package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A network's tensors by name, in order: the parameters that an optimizer moves and the buffers (running statistics,
 * the mean of w, of style codes) that training updates on the way.
 */
public record NetworkTensors(SequencedMap<String, NDArray> parameters, SequencedMap<String, NDArray> buffers) {
    private static final List<String> BUFFERS =
            List.of("running_mean", "running_var", "w_mean", "mixing", "code_mean", "code_std");

    public NetworkTensors {
        parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
        buffers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(buffers));
    }

    /** Tells buffers from parameters by their names. */
    public static NetworkTensors of(Weights weights) {
        SequencedMap<String, NDArray> parameters = new LinkedHashMap<>();
        SequencedMap<String, NDArray> buffers = new LinkedHashMap<>();
        weights.all().forEach((name, tensor) -> (isBuffer(name) ? buffers : parameters).put(name, tensor));
        return new NetworkTensors(parameters, buffers);
    }

    private static boolean isBuffer(String name) {
        return BUFFERS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Records gradients for every parameter from now on. */
    public NetworkTensors trainable() {
        parameters.values().forEach(parameter -> parameter.setRequiresGradient(true));
        return this;
    }

    public List<NDArray> parameterList() {
        return List.copyOf(parameters.values());
    }

    /** Parameters, then buffers. */
    public Weights weights() {
        SequencedMap<String, NDArray> all = new LinkedHashMap<>(parameters);
        all.putAll(buffers);
        return Weights.of(all);
    }

    /** A copy in the scope that shares nothing with this. */
    public NetworkTensors copy(Ops ops) {
        try (GradientPause _ = new GradientPause()) {
            return new NetworkTensors(copy(ops, parameters), copy(ops, buffers));
        }
    }

    private static SequencedMap<String, NDArray> copy(Ops ops, SequencedMap<String, NDArray> tensors) {
        SequencedMap<String, NDArray> copies = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> copies.put(name, ops.floats(tensor.toFloatArray(), shape(tensor))));
        return copies;
    }

    /** Overwrites these values with another network's of the same names and shapes. */
    public void set(Ops ops, NetworkTensors values) {
        List<NDArray> into = new ArrayList<>(weights().all().values());
        Weights source = values.weights();
        List<NDArray> from = weights().all().entrySet().stream()
                .map(entry -> source.tensor(entry.getKey(), shape(entry.getValue())))
                .toList();
        new UpdateOps(ops).copy(into, from);
    }

    /** Everything, to be written into a file, with a prefix before each name. */
    public static Map<String, TensorData> data(String prefix, Map<String, NDArray> tensors) {
        Map<String, TensorData> data = new LinkedHashMap<>();
        tensors.forEach(
                (name, tensor) -> data.put(prefix + name, TensorData.floats(tensor.toFloatArray(), shape(tensor))));
        return data;
    }

    /**
     * Overwrites tensors with those that {@link #data} wrote.
     *
     * @throws SafetensorsException when one is missing
     * @throws WeightsException when one has another shape; nothing is changed then
     */
    public static void restore(Ops ops, String prefix, Map<String, NDArray> tensors, SafetensorsFile file)
            throws SafetensorsException {
        try (Ops inner = ops.scope()) {
            List<NDArray> into = new ArrayList<>();
            List<NDArray> from = new ArrayList<>();
            for (Map.Entry<String, NDArray> entry : tensors.entrySet()) {
                String name = prefix + entry.getKey();
                long[] stored = file.info(name).shapeArray();
                if (!Arrays.equals(stored, shape(entry.getValue()))) {
                    throw new WeightsException("The tensor '%s' has the shape %s where %s belongs."
                            .formatted(name, Arrays.toString(stored), Arrays.toString(shape(entry.getValue()))));
                }
                into.add(entry.getValue());
                from.add(inner.floats(file.floats(name), stored));
            }
            new UpdateOps(inner).copy(into, from);
        }
    }

    private static long[] shape(NDArray tensor) {
        return tensor.getShape().getShape();
    }
}
