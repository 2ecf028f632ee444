package atelier.nn;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** A tensor to be written: its values stay in the caller's array until then. */
public final class TensorData {
    private final TensorType type;
    private final List<Long> shape;
    private final int length;
    private final ObjIntConsumer<ByteBuffer> put;

    private TensorData(TensorType type, int length, long[] shape, ObjIntConsumer<ByteBuffer> put) {
        long elements = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        if (elements != length) {
            throw new IllegalArgumentException(
                    "%d values don't fill the shape %s".formatted(length, Arrays.toString(shape)));
        }
        this.type = type;
        this.length = length;
        this.shape = Arrays.stream(shape).boxed().toList();
        this.put = put;
    }

    public static TensorData floats(float[] values, long... shape) {
        return new TensorData(TensorType.F32, values.length, shape, (out, i) -> out.putFloat(values[i]));
    }

    /** Rounded to half precision when written. */
    public static TensorData halves(float[] values, long... shape) {
        return new TensorData(
                TensorType.F16, values.length, shape, (out, i) -> out.putShort(Float.floatToFloat16(values[i])));
    }

    public static TensorData longs(long[] values, long... shape) {
        return new TensorData(TensorType.I64, values.length, shape, (out, i) -> out.putLong(values[i]));
    }

    public TensorType type() {
        return type;
    }

    public List<Long> shape() {
        return shape;
    }

    long bytes() {
        return (long) length * type.bytes();
    }

    int length() {
        return length;
    }

    void put(ByteBuffer out, int index) {
        put.accept(out, index);
    }
}
