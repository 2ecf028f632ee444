package atelier.image.encode;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.meta.Xmp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG with 8 or 16 bits a sample, sRGB profile, EXIF, XMP and the recipe. */
public final class PngEncoder implements Encoder {
    private static final int LEVEL = 5;

    private final int bits;

    /** For 8 or 16 bits a sample. */
    public PngEncoder(int bits) {
        this.bits = bits;
    }

    @Override
    public void encode(Picture picture, Metadata metadata, RandomAccessFile file, Monitor monitor) throws IOException {
        file.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer frame = ByteBuffer.allocate(13)
                .putInt(picture.width())
                .putInt(picture.height())
                .put((byte) bits)
                .put((byte) (picture.hasAlpha() ? 6 : 2));
        chunk(file, "IHDR", frame.array());
        chunk(file, "iCCP", join(ascii("sRGB\0\0"), deflate(Metadata.srgbProfile())));
        if (!metadata.exif().isEmpty()) {
            chunk(file, "eXIf", metadata.exif().toBytes());
        }
        String xmp = Xmp.packet(metadata.software(), metadata.credit(), metadata.recipe());
        chunk(file, "iTXt", join(ascii("XML:com.adobe.xmp\0\0\0\0\0"), xmp.getBytes(StandardCharsets.UTF_8)));
        if (metadata.recipe().isPresent()) {
            byte[] json = metadata.recipe().get().getBytes(StandardCharsets.UTF_8);
            chunk(file, "iTXt", join(ascii("atelier-recipe\0\1\0\0\0"), deflate(json)));
        }
        pixels(picture, file, monitor);
        chunk(file, "IEND", new byte[0]);
    }

    private void pixels(Picture picture, RandomAccessFile file, Monitor monitor) throws IOException {
        SampleRows rows = new SampleRows(picture, bits);
        PngFilter filter = new PngFilter(rows.bytes(), rows.bytesPerPixel());
        byte[] block = new byte[1 << 18];
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setStrategy(Deflater.FILTERED);
            int filled = 0;
            for (int y = 0; y <= picture.height(); y++) {
                monitor.checkCancelled();
                if (y < picture.height()) {
                    deflater.setInput(filter.apply(rows.row(y)));
                    monitor.progress((y + 1.0) / picture.height());
                } else {
                    deflater.finish();
                }
                // a count of zero does not mean that the input is used up: the first call only sets the strategy
                while (y < picture.height() ? !deflater.needsInput() : !deflater.finished()) {
                    filled += deflater.deflate(block, filled, block.length - filled);
                    if (filled == block.length) {
                        chunk(file, "IDAT", block, filled);
                        filled = 0;
                    }
                }
            }
            chunk(file, "IDAT", block, filled);
        }
    }

    private static void chunk(RandomAccessFile file, String type, byte[] data) throws IOException {
        chunk(file, type, data, data.length);
    }

    private static void chunk(RandomAccessFile file, String type, byte[] data, int length) throws IOException {
        byte[] head = ByteBuffer.allocate(8).putInt(length).put(ascii(type)).array();
        CRC32 crc = new CRC32();
        crc.update(head, 4, 4);
        crc.update(data, 0, length);
        file.write(head);
        file.write(data, 0, length);
        file.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflate(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(data);
            deflater.finish();
            byte[] block = new byte[8192];
            while (!deflater.finished()) {
                out.write(block, 0, deflater.deflate(block));
            }
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
