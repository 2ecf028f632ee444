package atelier.training.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * KID: the unbiased squared maximum mean discrepancy of two sets of features under the kernel (xᵀy / d + 1)³
 * (Bińkowski et al. 2018). May be slightly negative for sets that are alike.
 */
public final class KernelDistance {
    private KernelDistance() {}

    /** Mean and standard deviation over random subsets: the deviation is the error bar. */
    public record Estimate(double mean, double deviation) {}

    /** Between two sets of rows, all pairs; each needs at least two. */
    public static double between(float[][] a, float[][] b) {
        double cross = 0;
        for (float[] x : a) {
            for (float[] y : b) {
                cross += kernel(x, y);
            }
        }
        return within(a) + within(b) - 2 * cross / ((double) a.length * b.length);
    }

    /** Over {@code subsets} random subsets of at most {@code size} rows of each set; the seed decides which. */
    public static Estimate estimate(float[][] a, float[][] b, int subsets, int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < subsets; i++) {
            double value = between(subset(a, size, random), subset(b, size, random));
            sum += value;
            squares += value * value;
        }
        double mean = sum / subsets;
        return new Estimate(mean, Math.sqrt(Math.max(0, squares / subsets - mean * mean)));
    }

    private static double within(float[][] rows) {
        if (rows.length < 2) {
            throw new IllegalArgumentException("a set of features needs at least two rows");
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * kernel(rows[i], rows[j]);
            }
        }
        return sum / ((double) rows.length * (rows.length - 1));
    }

    private static double kernel(float[] x, float[] y) {
        double inner = FeatureMatrix.dot(x, y) / x.length + 1;
        return inner * inner * inner;
    }

    private static float[][] subset(float[][] rows, int size, SplittableRandom random) {
        float[][] shuffled = rows.clone();
        int wanted = Math.min(size, rows.length);
        for (int i = 0; i < wanted; i++) {
            int j = random.nextInt(i, shuffled.length);
            float[] swap = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = swap;
        }
        return Arrays.copyOf(shuffled, wanted);
    }
}
