package atelier.image.meta;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the directories of a TIFF file or an EXIF block, from untrusted bytes. */
public final class TiffReader {
    private static final int MAX_TAGS = 1000;
    private static final int MAX_VALUE = 16 << 20;

    private final ByteSource source;
    private final ByteOrder order;

    /**
     * Reads the header.
     *
     * @throws IOException when it is no classic TIFF
     */
    public TiffReader(ByteSource source) throws IOException {
        this.source = source;
        byte[] start = source.bytes(0, 8);
        this.order = start[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        if (start[0] != start[1] || (start[0] != 'I' && start[0] != 'M')) {
            throw new IOException("no TIFF header");
        }
    }

    /** The first directory. */
    public List<Tag> first() throws IOException {
        return directory(buffer(4, 4).getInt() & 0xFFFFFFFFL);
    }

    /** The directory that a tag of {@code parent} points to; empty when there is none or it is broken. */
    public List<Tag> child(List<Tag> parent, int pointer) {
        Optional<Tag> tag = find(parent, pointer);
        if (tag.isEmpty()) {
            return List.of();
        }
        try {
            return directory(tag.get().number() & 0xFFFFFFFFL);
        } catch (IOException broken) {
            return List.of();
        }
    }

    public static Optional<Tag> find(List<Tag> tags, int id) {
        return tags.stream().filter(tag -> tag.id() == id).findFirst();
    }

    private List<Tag> directory(long offset) throws IOException {
        int count = buffer(offset, 2).getShort() & 0xFFFF;
        if (count > MAX_TAGS) {
            throw new IOException("too many tags");
        }
        ByteBuffer entries = buffer(offset + 2, 12 * count);
        List<Tag> tags = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tag(entries, 12 * i, offset + 2 + 12L * i).ifPresent(tags::add);
        }
        return tags;
    }

    private Optional<Tag> tag(ByteBuffer entries, int at, long position) {
        int type = entries.getShort(at + 2) & 0xFFFF;
        int count = entries.getInt(at + 4);
        long bytes = (long) count * Tag.size(type);
        if (bytes <= 0 || bytes > MAX_VALUE) {
            return Optional.empty();
        }
        long where = bytes <= 4 ? position + 8 : entries.getInt(at + 8) & 0xFFFFFFFFL;
        try {
            byte[] data = source.bytes(where, (int) bytes);
            return Optional.of(new Tag(entries.getShort(at) & 0xFFFF, type, count, bigEndian(data, type)));
        } catch (IOException outside) {
            return Optional.empty();
        }
    }

    private byte[] bigEndian(byte[] data, int type) {
        // a rational is two numbers of four bytes
        int size = type == 5 || type == 10 ? 4 : Tag.size(type);
        if (order == ByteOrder.LITTLE_ENDIAN && size > 1) {
            for (int start = 0; start + size <= data.length; start += size) {
                for (int low = start, high = start + size - 1; low < high; low++, high--) {
                    byte swap = data[low];
                    data[low] = data[high];
                    data[high] = swap;
                }
            }
        }
        return data;
    }

    private ByteBuffer buffer(long offset, int length) throws IOException {
        return ByteBuffer.wrap(source.bytes(offset, length)).order(order);
    }
}
