package atelier.training.data;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Pictures decoded once at the size they are trained at: one file of bytes, mapped, so that only what is read takes
 * memory and 50,000 pictures are as good as 50. Made by {@link PictureCacheBuilder}. Reading is safe from several
 * threads; close it when none reads any more.
 *
 * <p>The file, little-endian: magic, count, frame width and height, mode and index offset (longs), the pictures (red,
 * green, blue planes), then for each picture offset, width, height and label (longs).
 */
public final class PictureCache implements AutoCloseable {
    static final long MAGIC = 0x3145484341434954L;
    static final int HEADER_LONGS = 6;
    static final int ENTRY_LONGS = 4;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Arena arena;
    private final MemorySegment file;
    private final Framing framing;
    private final int count;
    private final long index;

    private PictureCache(Arena arena, MemorySegment file, Framing framing, int count, long index) {
        this.arena = arena;
        this.file = file;
        this.framing = framing;
        this.count = count;
        this.index = index;
    }

    /**
     * Opens a cache that was made for a framing.
     *
     * @throws IOException when the file is not such a cache or is not whole
     */
    static PictureCache open(Path path, Framing framing) throws IOException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            long count = check(file, framing);
            return new PictureCache(arena, file, framing, Math.toIntExact(count), file.get(LONG, 5L * Long.BYTES));
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    public int count() {
        return count;
    }

    public Framing framing() {
        return framing;
    }

    /** The class of a picture, −1 without a label. */
    public int label(int picture) {
        return (int) entry(picture, 3);
    }

    /**
     * Copies the frame of a picture as three planes.
     *
     * @param across where the crop lies, from 0 (left) to below 1 (right)
     * @param down from 0 (top) to below 1 (bottom)
     * @param flip mirrored left to right
     */
    public void read(int picture, double across, double down, boolean flip, byte[] into, int at) {
        int width = (int) entry(picture, 1);
        int height = (int) entry(picture, 2);
        Frame frame = new Frame(
                entry(picture, 0),
                width,
                height,
                shift(width, framing.width(), across),
                shift(height, framing.height(), down),
                flip);
        int plane = framing.width() * framing.height();
        for (int p = 0; p < 3; p++) {
            for (int y = 0; y < framing.height(); y++) {
                row(frame, p, y, into, at + p * plane + y * framing.width());
            }
        }
    }

    @Override
    public void close() {
        arena.close();
    }

    private record Frame(long offset, int width, int height, int left, int top, boolean flip) {}

    private void row(Frame frame, int plane, int y, byte[] into, int at) {
        long line = (long) plane * frame.height() + mirror(y + frame.top(), frame.height());
        long from = frame.offset() + line * frame.width();
        int width = framing.width();
        if (frame.left() >= 0 && !frame.flip()) {
            MemorySegment.copy(file, ValueLayout.JAVA_BYTE, from + frame.left(), into, at, width);
            return;
        }
        for (int x = 0; x < width; x++) {
            int column = mirror((frame.flip() ? width - 1 - x : x) + frame.left(), frame.width());
            into[at + x] = file.get(ValueLayout.JAVA_BYTE, from + column);
        }
    }

    // A larger picture is cropped somewhere; a smaller one stands in the middle, so the shift is negative.
    private static int shift(int stored, int wanted, double share) {
        int room = stored - wanted;
        return room >= 0 ? (int) (share * (room + 1)) : room / 2;
    }

    /** Reflects a position into 0 … size − 1, the border repeated once, however far outside it lies. */
    private static int mirror(int position, int size) {
        int folded = Math.floorMod(position, 2 * size);
        return folded < size ? folded : 2 * size - 1 - folded;
    }

    private long entry(int picture, int field) {
        if (picture < 0 || picture >= count) {
            throw new IndexOutOfBoundsException("picture " + picture + " of " + count);
        }
        return file.get(LONG, index + ((long) picture * ENTRY_LONGS + field) * Long.BYTES);
    }

    private static long check(MemorySegment file, Framing framing) throws IOException {
        long size = file.byteSize();
        if (size < HEADER_LONGS * Long.BYTES || file.get(LONG, 0) != MAGIC) {
            throw new IOException("not a picture cache");
        }
        long count = file.get(LONG, Long.BYTES);
        boolean frame = file.get(LONG, 2L * Long.BYTES) == framing.width()
                && file.get(LONG, 3L * Long.BYTES) == framing.height()
                && file.get(LONG, 4L * Long.BYTES) == framing.mode().code();
        long index = file.get(LONG, 5L * Long.BYTES);
        if (!frame || index < 0 || size != index + count * ENTRY_LONGS * Long.BYTES) {
            throw new IOException("the picture cache is damaged or of another size");
        }
        return count;
    }
}
