package atelier.training.metrics;

/**
 * The smooth line of a chart: an exponential moving average with the bias of its start taken out, as TensorBoard draws
 * it. Values that are not finite are passed through and leave the average as it is.
 */
public final class Smoothing {
    private final double weight;
    private double average;
    private double decay = 1;

    /** {@code weight} from 0 (the line itself) to below 1. */
    public Smoothing(double weight) {
        if (!(weight >= 0 && weight < 1)) {
            throw new IllegalArgumentException("smoothing is from 0 to below 1");
        }
        this.weight = weight;
    }

    /** The smooth value at the next point. */
    public double next(double value) {
        if (!Double.isFinite(value)) {
            return value;
        }
        average = weight * average + (1 - weight) * value;
        decay *= weight;
        return average / (1 - decay);
    }

    /** A whole line smoothed. */
    public static double[] of(double[] values, double weight) {
        Smoothing smoothing = new Smoothing(weight);
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = smoothing.next(values[i]);
        }
        return result;
    }
}
