package atelier.nn;

import java.util.Arrays;
import java.util.Optional;

/** The element types that Atelier reads and writes. */
public enum TensorType {
    F32("F32", 4),
    F16("F16", 2),
    I64("I64", 8);

    private final String label;
    private final int bytes;

    TensorType(String label, int bytes) {
        this.label = label;
        this.bytes = bytes;
    }

    /** The name in a safetensors header. */
    public String label() {
        return label;
    }

    public int bytes() {
        return bytes;
    }

    static Optional<TensorType> of(String label) {
        return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
    }
}
