package atelier.image.meta;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays out a directory with its EXIF and GPS children, most significant byte first (TIFF 6.0, section 2). */
public final class TiffDirectories {
    public static final int EXIF_POINTER = 0x8769;
    public static final int GPS_POINTER = 0x8825;

    private TiffDirectories() {}

    /**
     * The bytes of a directory that stands at {@code offset} of its file, its children behind it.
     *
     * @param exif tags of the EXIF child; none when empty
     * @param gps tags of the GPS child; none when empty
     */
    public static byte[] layOut(int offset, List<Tag> image, List<Tag> exif, List<Tag> gps) {
        List<Tag> root = new ArrayList<>(image);
        int rootSize = size(root) + (exif.isEmpty() ? 0 : 12) + (gps.isEmpty() ? 0 : 12);
        int exifAt = offset + rootSize;
        int gpsAt = exifAt + (exif.isEmpty() ? 0 : size(exif));
        if (!exif.isEmpty()) {
            root.add(Tag.longs(EXIF_POINTER, exifAt));
        }
        if (!gps.isEmpty()) {
            root.add(Tag.longs(GPS_POINTER, gpsAt));
        }
        ByteBuffer out = ByteBuffer.allocate(gpsAt + (gps.isEmpty() ? 0 : size(gps)) - offset);
        put(out, offset, root);
        if (!exif.isEmpty()) {
            put(out, offset, exif);
        }
        if (!gps.isEmpty()) {
            put(out, offset, gps);
        }
        return out.array();
    }

    private static int size(List<Tag> tags) {
        int size = 2 + 12 * tags.size() + 4;
        for (Tag tag : tags) {
            size += outside(tag);
        }
        return size;
    }

    private static int outside(Tag tag) {
        int length = tag.data().length;
        return length <= 4 ? 0 : length + (length & 1);
    }

    private static void put(ByteBuffer out, int base, List<Tag> tags) {
        List<Tag> sorted = new ArrayList<>(tags);
        sorted.sort(Comparator.comparingInt(Tag::id));
        int start = out.position();
        int value = start + 2 + 12 * sorted.size() + 4;
        out.putShort((short) sorted.size());
        for (Tag tag : sorted) {
            out.putShort((short) tag.id()).putShort((short) tag.type()).putInt(tag.count());
            if (tag.data().length <= 4) {
                out.putInt(ByteBuffer.allocate(4).put(tag.data()).getInt(0));
            } else {
                out.putInt(base + value);
                out.put(value, tag.data());
                value += outside(tag);
            }
        }
        out.putInt(0);
        out.position(value);
    }
}
