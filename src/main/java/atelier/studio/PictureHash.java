package atelier.studio;

import atelier.image.Picture;
import atelier.image.Region;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sha256 of a picture's size and pixels, for pictures that came without a file. */
final class PictureHash {
    private PictureHash() {}

    static String sha256(Picture picture) {
        MessageDigest digest = digest();
        int width = picture.width();
        digest.update(
                ByteBuffer.allocate(8).putInt(width).putInt(picture.height()).flip());
        float[] line = new float[3 * width];
        byte[] bytes = new byte[line.length];
        for (int y = 0; y < picture.height(); y++) {
            picture.readRgb(new Region(0, y, width, 1), line);
            for (int i = 0; i < line.length; i++) {
                bytes[i] = (byte) Math.round(255 * line[i]);
            }
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
