package atelier.nn;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SequencedSet;

/** An opened safetensors file. It is mapped: opening it costs the header only, a tensor is read when it is asked for. */
public final class SafetensorsFile implements AutoCloseable {
    /** A header of more bytes is refused. */
    public static final long MAX_HEADER = 16 << 20;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Arena arena;
    private final MemorySegment data;
    private final SafetensorsHeader header;

    private SafetensorsFile(Arena arena, MemorySegment data, SafetensorsHeader header) {
        this.arena = arena;
        this.data = data;
        this.header = header;
    }

    /**
     * Opens a file and checks its header completely.
     *
     * @throws SafetensorsException for a file that is not sound
     * @throws IOException when it cannot be read
     */
    public static SafetensorsFile open(Path path) throws IOException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            SafetensorsFile file = read(arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            arena = null;
            return file;
        } finally {
            if (arena != null) {
                arena.close();
            }
        }
    }

    private static SafetensorsFile read(Arena arena, MemorySegment all) throws SafetensorsException {
        SafetensorsHeader.expect(all.byteSize() >= Long.BYTES, "The file is too short to hold tensors.");
        long length = all.get(LONG, 0);
        SafetensorsHeader.expect(
                length >= 2 && length <= MAX_HEADER, "The file does not begin with a header of a plausible length.");
        SafetensorsHeader.expect(length <= all.byteSize() - Long.BYTES, "The file ends within its header.");
        byte[] json = all.asSlice(Long.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        MemorySegment data = all.asSlice(Long.BYTES + length);
        return new SafetensorsFile(arena, data, SafetensorsHeader.parse(json, data.byteSize()));
    }

    /** The tensors' names in the order of the header. */
    public SequencedSet<String> names() {
        return header.tensors().sequencedKeySet();
    }

    public Map<String, String> metadata() {
        return header.metadata();
    }

    /** @throws SafetensorsException when there is no such tensor */
    public TensorInfo info(String name) throws SafetensorsException {
        TensorInfo info = header.tensors().get(name);
        SafetensorsHeader.expect(info != null, name, "is missing from the file");
        return info;
    }

    /** A tensor's values as float32, whether stored in full or half precision. */
    public float[] floats(String name) throws SafetensorsException {
        TensorInfo info = info(name);
        MemorySegment part = slice(info);
        float[] values = new float[length(info)];
        switch (info.type()) {
            case F32 -> MemorySegment.copy(part, FLOAT, 0, values, 0, values.length);
            case F16 -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.float16ToFloat(part.getAtIndex(SHORT, i));
                }
            }
            case I64 -> throw new SafetensorsException("The tensor '%s' holds whole numbers.".formatted(name));
        }
        return values;
    }

    /** A whole-number tensor's values. */
    public long[] longs(String name) throws SafetensorsException {
        TensorInfo info = info(name);
        SafetensorsHeader.expect(info.type() == TensorType.I64, name, "does not hold whole numbers");
        long[] values = new long[length(info)];
        MemorySegment.copy(slice(info), LONG, 0, values, 0, values.length);
        return values;
    }

    private MemorySegment slice(TensorInfo info) {
        return data.asSlice(info.begin(), info.end() - info.begin());
    }

    private static int length(TensorInfo info) throws SafetensorsException {
        SafetensorsHeader.expect(info.elements() <= Integer.MAX_VALUE - 8, info.name(), "is too large");
        return (int) info.elements();
    }

    @Override
    public void close() {
        arena.close();
    }
}
