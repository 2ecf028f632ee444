package atelier.image.decode;

import atelier.image.icc.IccProfile;
import atelier.image.meta.ByteSource;
import atelier.image.meta.Exif;
import atelier.image.meta.XmpReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The profile and metadata chunks of a WebP file (RFC 9649). */
public final class WebpFacts implements ContainerFacts {
    private static final int MAX_CHUNK = 32 << 20;
    private static final int MAX_CHUNKS = 10_000;

    private Optional<IccProfile> profile = Optional.empty();
    private Exif exif = Exif.NONE;
    private Optional<String> recipe = Optional.empty();

    /** Reads the chunks' heads; an incomplete file is an error. */
    public WebpFacts(ByteSource source) throws IOException {
        long end = 8 + (number(source, 4) & 0xFFFFFFFFL);
        if (end > source.length()) {
            throw new IOException("the data ends too early");
        }
        long at = 12;
        for (int i = 0; at + 8 <= end && i < MAX_CHUNKS; i++) {
            int length = number(source, at + 4);
            String type = new String(source.bytes(at, 4), StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw new IOException("a wrong chunk");
            }
            if (length <= MAX_CHUNK) {
                chunk(type, source, at + 8, length);
            }
            at += 8L + length + (length & 1);
        }
    }

    private void chunk(String type, ByteSource source, long at, int length) throws IOException {
        switch (type) {
            case "ICCP" -> profile = IccProfile.parse(source.bytes(at, length));
            case "EXIF" -> exif = Exif.read(ByteSource.of(withoutMark(source.bytes(at, length))));
            case "XMP " -> recipe = new XmpReader(source.bytes(at, length)).recipe();
            default -> {
                // pixels and animation
            }
        }
    }

    /** Some writers put JPEG's mark before the block. */
    private static byte[] withoutMark(byte[] block) {
        boolean marked = block.length > 6 && new String(block, 0, 4, StandardCharsets.ISO_8859_1).equals("Exif");
        return marked ? Arrays.copyOfRange(block, 6, block.length) : block;
    }

    private static int number(ByteSource source, long at) throws IOException {
        return ByteBuffer.wrap(source.bytes(at, 4))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
    }

    @Override
    public Optional<IccProfile> profile() {
        return profile;
    }

    @Override
    public Exif exif() {
        return exif;
    }

    @Override
    public Optional<String> recipe() {
        return recipe;
    }
}
