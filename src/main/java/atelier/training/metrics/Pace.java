package atelier.training.metrics;

import java.util.Arrays;

/**
 * How fast a training goes and how long it still takes: the median of the recent steps, so that one that was held up
 * does not count, plus what checkpoints and samples cost per step. Pauses are simply not told to it.
 */
public final class Pace {
    private static final int RECENT = 101;

    private final double[] seconds = new double[RECENT];
    private long steps;
    private long images;
    private double other;

    /** A step took {@code stepSeconds} and showed that many real pictures. */
    public void step(int batch, double stepSeconds) {
        seconds[(int) (steps % RECENT)] = stepSeconds;
        steps++;
        images += batch;
    }

    /** Time beside the steps: samples, metrics, checkpoints. */
    public void overhead(double overheadSeconds) {
        other += overheadSeconds;
    }

    /** The typical time of one step with its share of the overhead; not-a-number before the first step. */
    public double secondsPerStep() {
        int known = (int) Math.min(steps, RECENT);
        return Median.of(Arrays.copyOf(seconds, known)) + (steps == 0 ? 0 : other / steps);
    }

    public double imagesPerSecond() {
        return steps == 0 ? Double.NaN : (double) images / steps / secondsPerStep();
    }

    /** Seconds for the steps that are left; not-a-number before the first step. */
    public double secondsLeft(long stepsLeft) {
        return stepsLeft * secondsPerStep();
    }
}
