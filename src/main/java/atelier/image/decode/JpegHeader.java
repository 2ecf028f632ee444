package atelier.image.decode;

import atelier.image.PictureFormat;
import atelier.image.icc.IccProfile;
import atelier.image.meta.ByteSource;
import atelier.image.meta.Exif;
import atelier.image.meta.JpegXmp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads a JPEG's segments up to the first scan and keeps those that the decoder needs. Metadata, profiles and colour
 * marks are taken out: decoders disagree on them and stumble over broken ones.
 */
final class JpegHeader {
    private static final byte[] JFIF = {
        (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
    };
    private static final String ICC_MARK = "ICC_PROFILE\0";
    private static final int MAX_SEGMENTS = 5000;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final List<byte[]> app1 = new ArrayList<>();
    private final TreeMap<Integer, byte[]> iccPieces = new TreeMap<>();
    private byte[] frame;
    private boolean jfif;
    private int adobeTransform = -1;
    private long scanStart;

    JpegHeader(ByteSource source) throws IOException {
        long at = 2;
        for (int i = 0; scanStart == 0; i++) {
            byte[] head = source.bytes(at, 4);
            if ((head[0] & 0xFF) != 0xFF || i > MAX_SEGMENTS) {
                throw new IOException("no marker where one belongs");
            }
            int marker = head[1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
            if (length < 2) {
                throw new IOException("a segment without length");
            }
            if (marker == 0xDA) {
                scanStart = at;
            } else {
                segment(marker, source.bytes(at + 4, length - 2));
            }
            at += 2L + length;
        }
        if (frame == null || frame.length < 6 + 3 * (frame[5] & 0xFF)) {
            throw new IOException("no frame");
        }
    }

    private void segment(int marker, byte[] data) throws IOException {
        switch (marker) {
            case 0xE0 -> jfif |= starts(data, "JFIF\0");
            case 0xE1 -> app1.add(data);
            case 0xE2 -> {
                if (starts(data, ICC_MARK) && data.length > 14) {
                    iccPieces.put(data[12] & 0xFF, Arrays.copyOfRange(data, 14, data.length));
                }
            }
            case 0xEE -> {
                if (starts(data, "Adobe") && data.length >= 12) {
                    adobeTransform = data[11] & 0xFF;
                }
            }
            case 0xDB, 0xC4, 0xCC, 0xDD -> keep(marker, data);
            case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> {
                if (frame != null) {
                    throw new IOException("two frames");
                }
                frame = data;
                keep(marker, data);
            }
            default -> {
                // comments and the marks of other programs
            }
        }
    }

    private void keep(int marker, byte[] data) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write((data.length + 2) >> 8);
        kept.write((data.length + 2) & 0xFF);
        kept.writeBytes(data);
    }

    private static boolean starts(byte[] data, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return data.length >= bytes.length && Arrays.equals(data, 0, bytes.length, bytes, 0, bytes.length);
    }

    Header header() {
        byte[] exif = app1.stream()
                .filter(data -> starts(data, "Exif\0"))
                .map(data -> Arrays.copyOfRange(data, Math.min(6, data.length), data.length))
                .findFirst()
                .orElse(new byte[0]);
        return new Header(
                PictureFormat.JPEG,
                (frame[3] & 0xFF) << 8 | (frame[4] & 0xFF),
                (frame[1] & 0xFF) << 8 | (frame[2] & 0xFF),
                frame[0] & 0xFF,
                components(),
                false,
                profile(),
                Exif.read(ByteSource.of(exif)),
                JpegXmp.recipe(app1));
    }

    private Optional<IccProfile> profile() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        iccPieces.values().forEach(whole::writeBytes);
        return IccProfile.parse(whole.toByteArray());
    }

    private int components() {
        return frame[5] & 0xFF;
    }

    /** Whether inks are stored inverted, as Adobe's programs do. */
    boolean inverted() {
        return adobeTransform >= 0;
    }

    /** Where the first scan begins in the file. */
    long scanStart() {
        return scanStart;
    }

    /** The start of a plain JPEG whose colour marks say what this file means; the first scan follows. */
    byte[] cleanStart() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xFF);
        out.write(0xD8);
        if (components() == 4) {
            out.writeBytes(adobe(adobeTransform == 2 ? 2 : 0));
        } else if (components() == 3 && isRgb()) {
            out.writeBytes(adobe(0));
        } else {
            out.writeBytes(JFIF);
        }
        out.writeBytes(kept.toByteArray());
        return out.toByteArray();
    }

    private boolean isRgb() {
        boolean named = frame[6] == 'R' && frame[9] == 'G' && frame[12] == 'B';
        return !jfif && (adobeTransform == 0 || (adobeTransform < 0 && named));
    }

    private static byte[] adobe(int transform) {
        return new byte[] {
            (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
        };
    }
}
