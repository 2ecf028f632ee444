package atelier.training.coach;

import java.util.Arrays;

/** The median size of the recent values of one metric: what "too large" is measured against. */
final class TypicalSize {
    private static final int RECENT = 51;
    private static final int ENOUGH = 10;
    private static final double FLOOR = 1;

    private final double[] values = new double[RECENT];
    private int count;

    /** Whether a value is that many times the typical size; never before there are ten values. Losses near 0 count as 1. */
    boolean isExceeded(double value, double times) {
        // the typical size is the floor at the least: nearly every value is told by that, without sorting
        if (count < ENOUGH || Math.abs(value) <= times * FLOOR) {
            return false;
        }
        double[] sorted = Arrays.copyOf(values, Math.min(count, RECENT));
        Arrays.sort(sorted);
        return Math.abs(value) > times * Math.max(FLOOR, sorted[sorted.length / 2]);
    }

    void add(double value) {
        values[count % RECENT] = Math.abs(value);
        count++;
    }
}
