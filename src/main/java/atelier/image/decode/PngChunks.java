package atelier.image.decode;

import atelier.image.icc.IccProfile;
import atelier.image.meta.ByteSource;
import atelier.image.meta.Exif;
import atelier.image.meta.XmpReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The chunks of a PNG file (PNG specification, third edition), checked to be complete but not yet inflated. */
final class PngChunks {
    private static final String RECIPE_KEY = "atelier-recipe";
    private static final String XMP_KEY = "XML:com.adobe.xmp";
    private static final int MAX_TEXT = 32 << 20;
    private static final int MAX_CHUNKS = 4_000_000;

    private final ByteSource source;
    private final List<PieceStream.Piece> data = new ArrayList<>();
    private byte[] frame;
    private byte[] palette = {};
    private byte[] transparency;
    private Exif exif = Exif.NONE;
    private Optional<IccProfile> profile = Optional.empty();
    private Optional<String> recipe = Optional.empty();

    PngChunks(ByteSource source) throws IOException {
        this.source = source;
        long at = 8;
        String type = "";
        for (int i = 0; !type.equals("IEND"); i++) {
            ByteBuffer head = ByteBuffer.wrap(source.bytes(at, 8));
            int length = head.getInt();
            type = new String(head.array(), 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || at + 12 + length > source.length() || i > MAX_CHUNKS) {
                throw new IOException("the data ends too early");
            }
            chunk(type, at + 8, length);
            at += 12L + length;
        }
        if (frame == null || data.isEmpty()) {
            throw new IOException("no pixels");
        }
    }

    private void chunk(String type, long position, int length) throws IOException {
        if (type.equals("IDAT")) {
            data.add(new PieceStream.Piece(position, length));
            return;
        }
        if (length > MAX_TEXT) {
            return;
        }
        switch (type) {
            case "IHDR" -> frame = checkedFrame(source.bytes(position, length));
            case "PLTE" -> palette = source.bytes(position, length);
            case "tRNS" -> transparency = source.bytes(position, length);
            case "eXIf" -> exif = Exif.read(ByteSource.of(source.bytes(position, length)));
            case "iCCP" -> profile = named(source.bytes(position, length));
            case "iTXt" -> text(source.bytes(position, length));
            default -> {
                // other chunks say nothing that is needed here
            }
        }
    }

    private byte[] checkedFrame(byte[] bytes) throws IOException {
        if (bytes.length != 13 || frame != null || bytes[10] != 0 || bytes[11] != 0 || bytes[12] < 0 || bytes[12] > 1) {
            throw new IOException("a wrong header");
        }
        return bytes;
    }

    private static Optional<IccProfile> named(byte[] chunk) throws IOException {
        int name = end(chunk, 0);
        return name + 2 >= chunk.length
                ? Optional.empty()
                : inflate(chunk, name + 2).flatMap(IccProfile::parse);
    }

    private void text(byte[] chunk) throws IOException {
        int key = end(chunk, 0);
        if (key + 3 > chunk.length) {
            return;
        }
        String name = new String(chunk, 0, key, StandardCharsets.ISO_8859_1);
        if (!name.equals(RECIPE_KEY) && !name.equals(XMP_KEY)) {
            return;
        }
        int content = end(chunk, end(chunk, key + 3) + 1) + 1;
        if (content > chunk.length) {
            return;
        }
        Optional<byte[]> bytes = chunk[key + 1] == 1
                ? inflate(chunk, content)
                : Optional.of(Arrays.copyOfRange(chunk, content, chunk.length));
        if (name.equals(RECIPE_KEY)) {
            recipe = bytes.map(text -> new String(text, StandardCharsets.UTF_8));
        } else if (recipe.isEmpty()) {
            recipe = bytes.flatMap(xmp -> new XmpReader(xmp).recipe());
        }
    }

    private static int end(byte[] chunk, int from) {
        int at = Math.min(from, chunk.length);
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at;
    }

    private static Optional<byte[]> inflate(byte[] chunk, int from) throws IOException {
        InputStream packed = new ByteArrayInputStream(chunk, from, chunk.length - from);
        try (InflaterInputStream in = new InflaterInputStream(packed)) {
            byte[] bytes = in.readNBytes(MAX_TEXT + 1);
            return bytes.length > MAX_TEXT ? Optional.empty() : Optional.of(bytes);
        } catch (java.util.zip.ZipException | java.io.EOFException broken) {
            return Optional.empty();
        }
    }

    int width() {
        return ByteBuffer.wrap(frame).getInt(0);
    }

    int height() {
        return ByteBuffer.wrap(frame).getInt(4);
    }

    int bits() {
        return frame[8];
    }

    /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
    int colorType() {
        return frame[9];
    }

    boolean interlaced() {
        return frame[12] == 1;
    }

    byte[] palette() {
        return palette;
    }

    /** The tRNS chunk; null when there is none. */
    byte[] transparency() {
        return transparency;
    }

    Exif exif() {
        return exif;
    }

    Optional<IccProfile> profile() {
        return profile;
    }

    Optional<String> recipe() {
        return recipe;
    }

    /** The inflated, still filtered pixels. */
    InputStream pixels() {
        Inflater inflater = new Inflater();
        return new InflaterInputStream(new PieceStream(source, data.iterator()), inflater, 1 << 15) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }
}
