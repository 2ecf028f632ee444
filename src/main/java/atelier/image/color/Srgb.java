package atelier.image.color;

/** The sRGB transfer function of IEC 61966-2-1 between encoded values and linear light, both in [0, 1]. */
public final class Srgb {
    private static final int LINEAR_STEPS = 65535;
    private static final int ENCODE_STEPS = 16384;
    private static final float[] LINEAR = linearTable();
    private static final float[] ENCODED = encodedTable();

    private Srgb() {}

    /** Linear light of an encoded value; exact. */
    public static double toLinear(double encoded) {
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    /** Encoded value of linear light; exact. */
    public static double encode(double linear) {
        return linear <= 0.0031308 ? linear * 12.92 : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }

    /** As {@link #toLinear} by a table of 65536 steps: exact for samples of 8 and 16 bits. Clamps to [0, 1]. */
    public static float fastLinear(float encoded) {
        return LINEAR[(int) (Math.clamp(encoded, 0f, 1f) * LINEAR_STEPS + 0.5f)];
    }

    /** As {@link #encode} by an interpolated table, within 3e-6. Clamps to [0, 1]. */
    public static float fastEncode(float linear) {
        float position = Math.clamp(linear, 0f, 1f) * ENCODE_STEPS;
        int i = (int) position;
        return ENCODED[i] + (position - i) * (ENCODED[i + 1] - ENCODED[i]);
    }

    private static float[] linearTable() {
        float[] table = new float[LINEAR_STEPS + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) toLinear(i / (double) LINEAR_STEPS);
        }
        return table;
    }

    private static float[] encodedTable() {
        float[] table = new float[ENCODE_STEPS + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) encode(i / (double) ENCODE_STEPS);
        }
        return table;
    }
}
