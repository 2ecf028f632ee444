package atelier.nn;

import java.util.List;

/** One entry of a safetensors header: {@code begin} and {@code end} are byte offsets into the data. */
public record TensorInfo(String name, TensorType type, List<Long> shape, long begin, long end) {
    public TensorInfo {
        shape = List.copyOf(shape);
    }

    public long elements() {
        return (end - begin) / type.bytes();
    }

    public long[] shapeArray() {
        return shape.stream().mapToLong(Long::longValue).toArray();
    }
}
