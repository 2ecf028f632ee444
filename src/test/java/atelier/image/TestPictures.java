package atelier.image;

import atelier.art.Monitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes small pictures and files for tests. */
final class TestPictures {
    private static final int IHDR_END = 33;

    private TestPictures() {}

    /** A file of the test resources. */
    static Path resource(String name) {
        return Path.of("src/test/resources/image", name);
    }

    static PictureBuffer decode(Path path) {
        return new PictureReader().open(path).decode(Monitor.NONE);
    }

    /** Random samples, the same for the same seed. */
    static PictureBuffer noise(int width, int height, PictureBuffer.Depth depth, boolean alpha, long seed) {
        PictureBuffer buffer = PictureBuffer.allocate(width, height, depth, alpha);
        Random random = new Random(seed);
        float[] values = new float[3 * width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(depth.max() + 1) / (float) depth.max();
        }
        buffer.writeRgb(buffer.bounds(), values);
        if (alpha) {
            for (int i = 0; i < width * height; i++) {
                values[i] = random.nextInt(depth.max() + 1) / (float) depth.max();
            }
            buffer.writeAlpha(buffer.bounds(), values);
        }
        return buffer;
    }

    /** A soft picture that JPEG keeps well. */
    static PictureBuffer gradient(int width, int height) {
        PictureBuffer buffer = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
        float[] values = new float[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            values[i] = i % width / (float) width;
            int row = i / width;
            values[width * height + i] = row / (float) height;
            values[2 * width * height + i] = 0.4f;
        }
        buffer.writeRgb(buffer.bounds(), values);
        return buffer;
    }

    static float[] rgb(Picture picture) {
        float[] values = new float[3 * picture.width() * picture.height()];
        picture.readRgb(picture.bounds(), values);
        return values;
    }

    static float[] alpha(Picture picture) {
        float[] values = new float[picture.width() * picture.height()];
        picture.readAlpha(picture.bounds(), values);
        return values;
    }

    /** A PNG of one row with 8 bits, and any further chunk behind the header. */
    static Path png(Path path, int[] colours, String chunk, byte[] data) {
        byte[] row = new byte[1 + 3 * colours.length];
        for (int i = 0; i < colours.length; i++) {
            row[3 * i + 1] = (byte) (colours[i] >> 16);
            row[3 * i + 2] = (byte) (colours[i] >> 8);
            row[3 * i + 3] = (byte) colours[i];
        }
        return png(path, colours.length, 1, 8, 2, row, chunk, data);
    }

    /** A PNG from filtered rows. */
    static Path png(Path path, int width, int height, int bits, int colorType, byte[] rows, String chunk, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        out.writeBytes(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colorType)
                        .array()));
        if (!chunk.isEmpty()) {
            out.writeBytes(chunk(chunk, data));
        }
        out.writeBytes(chunk("IDAT", deflate(rows)));
        out.writeBytes(chunk("IEND", new byte[0]));
        return write(path, out.toByteArray());
    }

    /** The chunk iCCP with a profile. */
    static byte[] namedProfile(byte[] profile) {
        byte[] packed = deflate(profile);
        return ByteBuffer.allocate(packed.length + 3)
                .put(new byte[] {'p', 0, 0})
                .put(packed)
                .array();
    }

    /** A PNG with one more chunk behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] data) {
        byte[] chunk = chunk(type, data);
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, IHDR_END)
                .put(chunk)
                .put(png, IHDR_END, png.length - IHDR_END)
                .array();
    }

    /** A JPEG with one more segment behind its start. */
    static byte[] withSegment(byte[] jpeg, int marker, String mark, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + mark.length() + data.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (mark.length() + data.length + 2))
                .put(mark.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static Path write(Path path, byte[] bytes) {
        try {
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] chunk(String type, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) crc.getValue()).array();
    }

    private static byte[] deflate(byte[] data) {
        byte[] out = new byte[data.length + 1000];
        try (Deflater deflater = new Deflater()) {
            deflater.setInput(data);
            deflater.finish();
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }
}
