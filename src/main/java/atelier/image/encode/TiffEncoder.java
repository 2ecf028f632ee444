package atelier.image.encode;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.meta.Tag;
import atelier.image.meta.TiffDirectories;
import atelier.image.meta.Xmp;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** TIFF with 8 or 16 bits a sample in deflated strips with horizontal differences; opacity not premultiplied. */
public final class TiffEncoder implements Encoder {
    private static final int STRIP_BYTES = 1 << 20;
    private static final int LEVEL = 5;
    private static final int DEFLATE = 8;
    private static final int BYTE = 1;
    private static final int UNDEFINED = 7;

    private final int bits;

    /** For 8 or 16 bits a sample. */
    public TiffEncoder(int bits) {
        this.bits = bits;
    }

    @Override
    public void encode(Picture picture, Metadata metadata, RandomAccessFile file, Monitor monitor) throws IOException {
        SampleRows rows = new SampleRows(picture, bits);
        int rowsPerStrip = Math.clamp(STRIP_BYTES / rows.bytes(), 1, picture.height());
        int strips = Math.ceilDiv(picture.height(), rowsPerStrip);
        int[] offsets = new int[strips];
        int[] lengths = new int[strips];
        file.write(new byte[8]);
        byte[] strip = new byte[rows.bytes() * rowsPerStrip];
        for (int s = 0; s < strips; s++) {
            int count = Math.min(rowsPerStrip, picture.height() - s * rowsPerStrip);
            for (int row = 0; row < count; row++) {
                monitor.checkCancelled();
                byte[] line = rows.row(s * rowsPerStrip + row);
                System.arraycopy(difference(line, rows.samples()), 0, strip, row * rows.bytes(), rows.bytes());
            }
            offsets[s] = position(file);
            deflate(strip, count * rows.bytes(), file);
            lengths[s] = position(file) - offsets[s];
            monitor.progress((s + 1.0) / strips);
        }
        finish(picture, metadata, file, rows.samples(), rowsPerStrip, offsets, lengths);
    }

    private void finish(
            Picture picture,
            Metadata metadata,
            RandomAccessFile file,
            int samples,
            int rowsPerStrip,
            int[] offsets,
            int[] lengths)
            throws IOException {
        if ((file.getFilePointer() & 1) == 1) {
            file.write(0);
        }
        int[] depths = new int[samples];
        Arrays.fill(depths, bits);
        String xmp = Xmp.packet(metadata.software(), metadata.credit(), metadata.recipe());
        List<Tag> tags = new ArrayList<>(metadata.exif().image());
        tags.addAll(List.of(
                Tag.longs(256, picture.width()),
                Tag.longs(257, picture.height()),
                Tag.shorts(258, depths),
                Tag.shorts(259, DEFLATE),
                Tag.shorts(262, 2),
                Tag.longs(273, offsets),
                Tag.shorts(277, samples),
                Tag.longs(278, rowsPerStrip),
                Tag.longs(279, lengths),
                Tag.shorts(284, 1),
                Tag.shorts(317, 2),
                Tag.bytes(700, BYTE, xmp.getBytes(StandardCharsets.UTF_8)),
                Tag.bytes(34675, UNDEFINED, Metadata.srgbProfile())));
        if (samples == 4) {
            tags.add(Tag.shorts(338, 2));
        }
        int directory = position(file);
        file.write(TiffDirectories.layOut(
                directory, tags, metadata.exif().photo(), metadata.exif().gps()));
        file.seek(0);
        file.write(ByteBuffer.allocate(8)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(directory)
                .array());
    }

    private byte[] difference(byte[] line, int samples) {
        if (bits == 8) {
            for (int i = line.length - 1; i >= samples; i--) {
                line[i] -= line[i - samples];
            }
            return line;
        }
        for (int i = line.length - 2; i >= 2 * samples; i -= 2) {
            int before = i - 2 * samples;
            int value = (line[i] << 8 | (line[i + 1] & 0xFF)) - (line[before] << 8 | (line[before + 1] & 0xFF));
            line[i] = (byte) (value >> 8);
            line[i + 1] = (byte) value;
        }
        return line;
    }

    private static void deflate(byte[] data, int length, RandomAccessFile file) throws IOException {
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setInput(data, 0, length);
            deflater.finish();
            byte[] block = new byte[1 << 16];
            while (!deflater.finished()) {
                file.write(block, 0, deflater.deflate(block));
            }
        }
    }

    /** Where the file stands; TIFF's positions have 32 bits. */
    private static int position(RandomAccessFile file) throws IOException {
        long position = file.getFilePointer();
        if (position > 0xFFFF_FFFFL) {
            throw new IOException("a TIFF file holds at most 4 GB");
        }
        return (int) position;
    }
}
