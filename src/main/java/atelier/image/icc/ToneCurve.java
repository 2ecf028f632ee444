package atelier.image.icc;

import java.nio.ByteBuffer;

/** A profile's tone curve ("curv" or "para", ICC.1:2022 sections 10.6 and 10.18) as a table over 65536 inputs. */
final class ToneCurve {
    private static final int LAST = 65535;
    private static final int CURVE = 0x63757276;
    private static final int PARAMETRIC = 0x70617261;

    private final float[] table = new float[LAST + 1];

    private ToneCurve() {}

    /** Linear light of a device value, both in [0, 1]. */
    float apply(float value) {
        return table[(int) (Math.clamp(value, 0f, 1f) * LAST + 0.5f)];
    }

    /** A curve {@code x^gamma}. */
    static ToneCurve gamma(double gamma) {
        ToneCurve curve = new ToneCurve();
        for (int i = 0; i <= LAST; i++) {
            curve.table[i] = (float) Math.pow(i / (double) LAST, gamma);
        }
        return curve;
    }

    /**
     * Parses a tag's data.
     *
     * @throws IllegalArgumentException when it is no such tag
     */
    static ToneCurve parse(ByteBuffer tag) {
        return switch (tag.getInt(0)) {
            case CURVE -> sampled(tag);
            case PARAMETRIC -> parametric(tag);
            default -> throw new IllegalArgumentException("no tone curve");
        };
    }

    private static ToneCurve sampled(ByteBuffer tag) {
        int count = tag.getInt(8);
        if (count < 0 || count > (tag.limit() - 12) / 2) {
            throw new IllegalArgumentException("tone curve too short");
        }
        if (count == 0) {
            return gamma(1);
        }
        if (count == 1) {
            return gamma((tag.getShort(12) & 0xFFFF) / 256.0);
        }
        ToneCurve curve = new ToneCurve();
        for (int i = 0; i <= LAST; i++) {
            double position = i * (count - 1.0) / LAST;
            int below = Math.min((int) position, count - 2);
            double low = (tag.getShort(12 + 2 * below) & 0xFFFF) / 65535.0;
            double high = (tag.getShort(14 + 2 * below) & 0xFFFF) / 65535.0;
            curve.table[i] = (float) (low + (position - below) * (high - low));
        }
        return curve;
    }

    private static ToneCurve parametric(ByteBuffer tag) {
        int kind = tag.getShort(8);
        double g = fixed(tag, 0);
        double a = kind >= 1 ? fixed(tag, 1) : 1;
        double b = kind >= 1 ? fixed(tag, 2) : 0;
        double c = kind >= 2 ? fixed(tag, 3) : 0;
        double d = kind >= 3 ? fixed(tag, 4) : 0;
        double e = kind == 4 ? fixed(tag, 5) : 0;
        double f = kind == 4 ? fixed(tag, 6) : 0;
        ToneCurve curve = new ToneCurve();
        for (int i = 0; i <= LAST; i++) {
            double x = i / (double) LAST;
            double base = Math.max(0, a * x + b);
            double y = switch (kind) {
                case 0 -> Math.pow(x, g);
                case 1 -> x >= -b / a ? Math.pow(base, g) : 0;
                case 2 -> x >= -b / a ? Math.pow(base, g) + c : c;
                case 3 -> x >= d ? Math.pow(base, g) : c * x;
                case 4 -> x >= d ? Math.pow(base, g) + e : c * x + f;
                default -> throw new IllegalArgumentException("unknown tone curve");
            };
            curve.table[i] = (float) Math.clamp(y, 0, 1);
        }
        return curve;
    }

    private static double fixed(ByteBuffer tag, int index) {
        return tag.getInt(12 + 4 * index) / 65536.0;
    }
}
