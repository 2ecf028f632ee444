package atelier.image.meta;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** XMP in JPEG's APP1 segments: one packet, and where it would pass 64 KiB an extension in pieces (XMP part 3, 1.1.3). */
public final class JpegXmp {
    private static final byte[] PACKET = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] EXTENSION =
            "http://ns.adobe.com/xmp/extension/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MAX_PACKET = 65000;
    private static final int MAX_PIECE = 65000;
    private static final int GUID = 32;

    private JpegXmp() {}

    /** The payloads of the APP1 segments to write. */
    public static List<byte[]> segments(String software, Optional<String> credit, Optional<String> recipe) {
        byte[] whole = Xmp.packet(software, credit, recipe).getBytes(StandardCharsets.UTF_8);
        if (whole.length <= MAX_PACKET || recipe.isEmpty()) {
            return List.of(join(PACKET, whole));
        }
        byte[] extension = Xmp.extension(recipe.get()).getBytes(StandardCharsets.UTF_8);
        String md5 = md5(extension);
        List<byte[]> segments = new ArrayList<>();
        segments.add(join(PACKET, Xmp.packetWithExtension(software, credit, md5).getBytes(StandardCharsets.UTF_8)));
        for (int at = 0; at < extension.length; at += MAX_PIECE) {
            byte[] piece = Arrays.copyOfRange(extension, at, Math.min(extension.length, at + MAX_PIECE));
            byte[] head = ByteBuffer.allocate(GUID + 8)
                    .put(md5.getBytes(StandardCharsets.ISO_8859_1))
                    .putInt(extension.length)
                    .putInt(at)
                    .array();
            segments.add(join(EXTENSION, join(head, piece)));
        }
        return segments;
    }

    /** The recipe in a JPEG's APP1 payloads. */
    public static Optional<String> recipe(List<byte[]> payloads) {
        return payloads.stream()
                .filter(payload -> startsWith(payload, PACKET))
                .map(payload -> new XmpReader(Arrays.copyOfRange(payload, PACKET.length, payload.length)))
                .flatMap(xmp -> xmp.recipe().or(() -> xmp.extension().flatMap(md5 -> extended(payloads, md5))).stream())
                .findFirst();
    }

    private static Optional<String> extended(List<byte[]> payloads, String md5) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int head = EXTENSION.length + GUID + 8;
        payloads.stream()
                .filter(payload -> payload.length > head && startsWith(payload, EXTENSION))
                .filter(payload -> new String(payload, EXTENSION.length, GUID, StandardCharsets.ISO_8859_1).equals(md5))
                .sorted((a, b) -> Integer.compareUnsigned(offset(a), offset(b)))
                .forEach(payload -> all.write(payload, head, payload.length - head));
        return new XmpReader(all.toByteArray()).recipe();
    }

    private static int offset(byte[] payload) {
        return ByteBuffer.wrap(payload).getInt(EXTENSION.length + GUID + 4);
    }

    private static boolean startsWith(byte[] payload, byte[] mark) {
        return payload.length >= mark.length && Arrays.equals(payload, 0, mark.length, mark, 0, mark.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static String md5(byte[] data) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(data));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
