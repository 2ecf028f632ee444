package atelier.image.icc;

import atelier.image.color.Srgb;
import java.nio.ByteBuffer;

/** RGB by three tone curves and a matrix to sRGB, in float; colours that sRGB lacks are held at its border. */
final class MatrixConverter implements RowConverter {
    /** From XYZ relative to D50 to linear sRGB: the inverse of the Bradford-adapted primaries (Lindbloom). */
    private static final double[][] D50_TO_SRGB = {
        {3.1338561, -1.6168667, -0.4906146},
        {-0.9787684, 1.9161415, 0.0334540},
        {0.0719453, -0.2289914, 1.4052427}
    };

    /** Colorants of Adobe RGB (1998), adapted to D50. */
    private static final double[][] ADOBE_RGB = {
        {0.6097559, 0.2052401, 0.1492240},
        {0.3111242, 0.6256560, 0.0632197},
        {0.0194811, 0.0608902, 0.7448387}
    };

    private final ToneCurve[] curves;
    private final float[][] matrix;

    private MatrixConverter(ToneCurve[] curves, double[][] colorants) {
        this.curves = curves;
        this.matrix = new float[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += D50_TO_SRGB[row][k] * colorants[k][column];
                }
                matrix[row][column] = (float) sum;
            }
        }
    }

    /**
     * Of a profile with colorants and curves.
     *
     * @throws IllegalArgumentException when the profile lacks them
     */
    static MatrixConverter of(IccProfile profile) {
        ToneCurve[] curves = {
            ToneCurve.parse(profile.tag("rTRC")),
            ToneCurve.parse(profile.tag("gTRC")),
            ToneCurve.parse(profile.tag("bTRC"))
        };
        double[][] colorants = new double[3][3];
        String[] names = {"rXYZ", "gXYZ", "bXYZ"};
        for (int column = 0; column < 3; column++) {
            ByteBuffer tag = profile.tag(names[column]);
            if (tag.limit() < 20) {
                throw new IllegalArgumentException("colorant too short");
            }
            for (int row = 0; row < 3; row++) {
                colorants[row][column] = tag.getInt(8 + 4 * row) / 65536.0;
            }
        }
        return new MatrixConverter(curves, colorants);
    }

    /** Adobe RGB (1998), for cameras that name it in EXIF but embed no profile. */
    static MatrixConverter adobeRgb() {
        ToneCurve gamma = ToneCurve.gamma(563 / 256.0);
        return new MatrixConverter(new ToneCurve[] {gamma, gamma, gamma}, ADOBE_RGB);
    }

    /** Whether this is sRGB itself: the profiles of that name differ by up to 0.008 in the shadows. Values stay as they are. */
    boolean isSrgb() {
        int steps = 6;
        for (int i = 0; i < steps * steps * steps; i++) {
            int[] digits = {i % steps, i / steps % steps, i / (steps * steps)};
            float[] in = {digits[0] / 5f, digits[1] / 5f, digits[2] / 5f};
            float[] out = new float[3];
            convert(in, out, 1);
            for (int c = 0; c < 3; c++) {
                if (Math.abs(in[c] - out[c]) > 0.01f) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void convert(float[] colour, float[] rgb, int count) {
        for (int i = 0; i < count; i++) {
            float r = curves[0].apply(colour[i]);
            float g = curves[1].apply(colour[count + i]);
            float b = curves[2].apply(colour[2 * count + i]);
            rgb[i] = Srgb.fastEncode(matrix[0][0] * r + matrix[0][1] * g + matrix[0][2] * b);
            rgb[count + i] = Srgb.fastEncode(matrix[1][0] * r + matrix[1][1] * g + matrix[1][2] * b);
            rgb[2 * count + i] = Srgb.fastEncode(matrix[2][0] * r + matrix[2][1] * g + matrix[2][2] * b);
        }
    }
}
