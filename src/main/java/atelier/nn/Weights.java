package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Named tensors of a network, seen from one of its layers: names are relative to a prefix. */
public final class Weights {
    /** Stands for any length in a wanted shape. */
    public static final long ANY = -1;

    private final SequencedMap<String, NDArray> tensors;
    private final String prefix;

    private Weights(SequencedMap<String, NDArray> tensors, String prefix) {
        this.tensors = tensors;
        this.prefix = prefix;
    }

    public static Weights of(Map<String, NDArray> tensors) {
        return new Weights(Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors)), "");
    }

    /** Puts a file's tensors, as float32, into the scope's memory. */
    public static Weights load(SafetensorsFile file, Ops ops) throws SafetensorsException {
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>();
        for (String name : file.names()) {
            tensors.put(name, ops.floats(file.floats(name), file.info(name).shapeArray()));
        }
        return of(tensors);
    }

    /** The same tensors seen from {@code part}: {@code at("a").tensor("b")} is the tensor "a.b". */
    public Weights at(String part) {
        return new Weights(tensors, prefix + part + ".");
    }

    public boolean has(String name) {
        return tensors.containsKey(prefix + name);
    }

    /**
     * A tensor of a wanted shape, in which {@link #ANY} stands for any length.
     *
     * @throws WeightsException when it is missing or has another shape
     */
    public NDArray tensor(String name, long... wanted) {
        NDArray tensor = tensors.get(prefix + name);
        if (tensor == null) {
            throw new WeightsException("The tensor '%s%s' is missing from the weights.".formatted(prefix, name));
        }
        long[] shape = tensor.getShape().getShape();
        if (!fits(shape, wanted)) {
            throw new WeightsException("The tensor '%s%s' has the shape %s where %s belongs."
                    .formatted(prefix, name, Arrays.toString(shape), describe(wanted)));
        }
        return tensor;
    }

    /** All tensors by full name, for an optimizer or for saving. */
    public SequencedMap<String, NDArray> all() {
        return tensors;
    }

    private static boolean fits(long[] shape, long[] wanted) {
        if (shape.length != wanted.length) {
            return false;
        }
        for (int i = 0; i < shape.length; i++) {
            if (wanted[i] != ANY && wanted[i] != shape[i]) {
                return false;
            }
        }
        return true;
    }

    private static String describe(long[] wanted) {
        return Arrays.toString(wanted).replace(Long.toString(ANY), "any");
    }
}
