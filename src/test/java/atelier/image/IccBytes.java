package atelier.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Small ICC profiles of three colorants and a tone curve, adapted to D50. */
final class IccBytes {
    private IccBytes() {}

    static byte[] displayP3() {
        double[][] colorants = {{0.51512, 0.24120, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.15710, 0.06657, 0.78407}};
        ByteBuffer curve = ByteBuffer.allocate(32)
                .put("para".getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        curve.putShort((short) 3).putShort((short) 0);
        for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
            curve.putInt((int) Math.round(value * 65536));
        }
        return profile("Display P3", colorants, curve.array());
    }

    static byte[] adobeRgb() {
        double[][] colorants = {{0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}};
        ByteBuffer curve = ByteBuffer.allocate(16)
                .put("curv".getBytes(StandardCharsets.US_ASCII))
                .putInt(0);
        curve.putInt(1).putShort((short) 0x0233);
        return profile("Adobe RGB (1998)", colorants, curve.array());
    }

    private static byte[] profile(String name, double[][] colorants, byte[] curve) {
        byte[] description = ByteBuffer.allocate(96)
                .put("desc".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(name.length() + 1)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .array();
        String[] names = {"desc", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        byte[][] tags = {description, xyz(colorants[0]), xyz(colorants[1]), xyz(colorants[2]), curve, curve, curve};
        int size = 132 + 12 * names.length;
        for (byte[] tag : tags) {
            size += tag.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putInt(0, size)
                .put(8, new byte[] {2, 0x40})
                .put(12, ascii("mntrRGB XYZ "))
                .put(36, ascii("acsp"));
        out.putInt(68, 0xF6D6).putInt(72, 0x10000).putInt(76, 0xD32D);
        out.position(128).putInt(names.length);
        int offset = 132 + 12 * names.length;
        for (int i = 0; i < names.length; i++) {
            out.put(ascii(names[i])).putInt(offset).putInt(tags[i].length);
            out.put(offset, tags[i]);
            offset += tags[i].length;
        }
        return out.array();
    }

    private static byte[] xyz(double[] values) {
        ByteBuffer tag = ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0);
        for (double value : values) {
            tag.putInt((int) Math.round(value * 65536));
        }
        return tag.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
