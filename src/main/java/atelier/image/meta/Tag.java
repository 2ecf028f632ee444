package atelier.image.meta;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One tag of a TIFF directory (TIFF 6.0, section 2). */
public final class Tag {
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** Bytes of one value of a type; 0 for an unknown type. */
    public static int size(int type) {
        return type > 0 && type < SIZES.length ? SIZES[type] : 0;
    }

    private final int id;
    private final int type;
    private final int count;
    private final byte[] data;

    /**
     * @param type the field type, 1 to 13
     * @param count number of values, not of bytes
     * @param data the values, most significant byte first
     */
    public Tag(int id, int type, int count, byte[] data) {
        this.id = id;
        this.type = type;
        this.count = count;
        this.data = data;
    }

    public int id() {
        return id;
    }

    public int type() {
        return type;
    }

    public int count() {
        return count;
    }

    byte[] data() {
        return data;
    }

    /** The values' bytes, most significant byte first. */
    public byte[] bytes() {
        return data.clone();
    }

    public static Tag shorts(int id, int... values) {
        ByteBuffer data = ByteBuffer.allocate(2 * values.length);
        for (int value : values) {
            data.putShort((short) value);
        }
        return new Tag(id, SHORT, values.length, data.array());
    }

    public static Tag longs(int id, int... values) {
        ByteBuffer data = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            data.putInt(value);
        }
        return new Tag(id, LONG, values.length, data.array());
    }

    /** Plain text; characters outside ASCII are written as UTF-8, as most programs do. */
    public static Tag text(int id, String text) {
        byte[] data = (text + "\0").getBytes(StandardCharsets.UTF_8);
        return new Tag(id, ASCII, data.length, data);
    }

    public static Tag bytes(int id, int type, byte[] data) {
        return new Tag(id, type, data.length / size(type), data);
    }

    /** The first value of a byte, short or long; 0 when there is none. */
    public int number() {
        return number(0);
    }

    /** A value of a byte, short or long; 0 when there is none. */
    public int number(int index) {
        int size = size(type);
        if (index >= count || size > 4) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | (data[index * size + i] & 0xFF);
        }
        return value;
    }

    /** The text up to its end mark. */
    public String text() {
        String all = new String(data, StandardCharsets.UTF_8);
        int end = all.indexOf('\0');
        return (end < 0 ? all : all.substring(0, end)).strip();
    }
}
