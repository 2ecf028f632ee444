package atelier.art;

import java.util.Arrays;
import java.util.List;

/**
 * The aesthetic style vector: 8 × 64 floats that the style encoder makes of a style image, all that the instant
 * stylizer needs of it. Rows: mean1, std1, mean2, std2, scale1, shift1, scale2, shift2. Immutable.
 */
public final class StyleCode {
    public static final int ROWS = 8;
    public static final int WIDTH = 64;
    public static final int LENGTH = ROWS * WIDTH;

    private final float[] values;

    private StyleCode(float[] values) {
        this.values = values;
    }

    /** Copies {@link #LENGTH} finite values, row by row; anything else is an {@link IllegalArgumentException}. */
    public static StyleCode of(float... values) {
        if (values.length != LENGTH) {
            throw new IllegalArgumentException("a style code has " + LENGTH + " values, not " + values.length);
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a style code holds finite values only");
            }
        }
        return new StyleCode(values.clone());
    }

    /** A copy of the values, row by row. */
    public float[] toArray() {
        return values.clone();
    }

    public float get(int row, int column) {
        return values[row * WIDTH + column];
    }

    /** Linear interpolation towards {@code other}: 0 is this code, 1 the other; values outside extrapolate. */
    public StyleCode towards(StyleCode other, double amount) {
        float[] result = new float[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            result[i] = (float) (values[i] + amount * (other.values[i] - values[i]));
        }
        return of(result);
    }

    /** The weighted mean; the weights need not add up to one, but must be non-negative and not all zero. */
    public static StyleCode blend(List<StyleCode> codes, List<Double> weights) {
        if (codes.isEmpty() || codes.size() != weights.size()) {
            throw new IllegalArgumentException("a blend needs one weight for each code");
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        if (!(sum > 0) || weights.stream().anyMatch(w -> w < 0)) {
            throw new IllegalArgumentException("blend weights must be non-negative and not all zero");
        }
        float[] result = new float[LENGTH];
        for (int k = 0; k < codes.size(); k++) {
            double share = weights.get(k) / sum;
            float[] code = codes.get(k).values;
            for (int i = 0; i < LENGTH; i++) {
                result[i] += (float) (share * code[i]);
            }
        }
        return of(result);
    }

    /** Euclidean distance: how unlike two styles are. */
    public double distance(StyleCode other) {
        double sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            double d = values[i] - other.values[i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StyleCode code && Arrays.equals(values, code.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
