package atelier.image.icc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An ICC profile's header and tags (ICC.1:2022), read from untrusted bytes. */
public final class IccProfile {
    private static final int HEADER = 128;
    private static final int MAX_TAGS = 200;
    private static final int MULTI_LOCALISED = signature("mluc");
    private static final int DESCRIPTION = signature("desc");

    private final byte[] data;
    private final Map<Integer, ByteBuffer> tags = new HashMap<>();
    private final ColorKind kind;

    /** What a profile's device values are. */
    public enum ColorKind {
        GREY(1),
        RGB(3),
        CMYK(4);

        private final int channels;

        ColorKind(int channels) {
            this.channels = channels;
        }

        public int channels() {
            return channels;
        }
    }

    private IccProfile(byte[] data, ColorKind kind) {
        this.data = data;
        this.kind = kind;
    }

    /** Parses a profile; empty when the bytes are none, or one for a kind of device that pictures don't have. */
    public static Optional<IccProfile> parse(byte[] data) {
        if (data.length < HEADER + 4) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(data);
        Optional<ColorKind> kind = kindOf(in.getInt(16));
        int count = in.getInt(HEADER);
        if (kind.isEmpty() || count < 1 || count > MAX_TAGS || HEADER + 4L + 12L * count > data.length) {
            return Optional.empty();
        }
        IccProfile profile = new IccProfile(data, kind.get());
        for (int i = 0; i < count; i++) {
            int at = HEADER + 4 + 12 * i;
            int offset = in.getInt(at + 4);
            int size = in.getInt(at + 8);
            if (offset >= HEADER && size >= 8 && (long) offset + size <= data.length) {
                profile.tags.put(in.getInt(at), in.slice(offset, size));
            }
        }
        return Optional.of(profile);
    }

    private static Optional<ColorKind> kindOf(int signature) {
        if (signature == signature("RGB ")) {
            return Optional.of(ColorKind.RGB);
        }
        if (signature == signature("GRAY")) {
            return Optional.of(ColorKind.GREY);
        }
        return signature == signature("CMYK") ? Optional.of(ColorKind.CMYK) : Optional.empty();
    }

    public ColorKind kind() {
        return kind;
    }

    byte[] data() {
        return data;
    }

    boolean has(String tag) {
        return tags.containsKey(signature(tag));
    }

    /** The tag's data, its type signature first. */
    ByteBuffer tag(String name) {
        ByteBuffer tag = tags.get(signature(name));
        if (tag == null) {
            throw new IllegalArgumentException("the profile has no " + name);
        }
        return tag;
    }

    /** The profile's name for people. */
    public String description() {
        ByteBuffer tag = tags.get(DESCRIPTION);
        if (tag == null || tag.limit() < 28) {
            return "unnamed profile";
        }
        String text = tag.getInt(0) == MULTI_LOCALISED
                ? text(tag, tag.getInt(24), tag.getInt(20), StandardCharsets.UTF_16BE)
                : text(tag, 12, tag.getInt(8), StandardCharsets.US_ASCII);
        return text.isBlank() ? "unnamed profile" : text;
    }

    private static String text(ByteBuffer tag, int offset, int length, java.nio.charset.Charset charset) {
        if (offset < 0 || length < 0 || (long) offset + length > tag.limit()) {
            return "";
        }
        byte[] bytes = new byte[length];
        tag.get(offset, bytes);
        return new String(bytes, charset).replace("\0", "").strip();
    }

    private static int signature(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
