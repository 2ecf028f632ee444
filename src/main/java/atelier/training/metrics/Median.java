package atelier.training.metrics;

import java.util.Arrays;

/** The middle of some numbers. */
final class Median {
    private Median() {}

    /** The median, the mean of both middle ones for an even count; not-a-number for none. */
    static double of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? sorted[n / 2] : 0.5 * (sorted[n / 2 - 1] + sorted[n / 2]);
    }
}
