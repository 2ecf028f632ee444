package atelier.training.metrics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/**
 * Mean and covariance of features that come one by one, in memory of d² however many they are. Shifted by the first
 * feature, so that large means do not eat the digits.
 */
public final class FeatureStatistics {
    private final int width;
    private final double[] sum;
    private final double[][] products;
    private double[] shift;
    private long count;

    public FeatureStatistics(int width) {
        this.width = width;
        this.sum = new double[width];
        this.products = new double[width][width];
        this.shift = new double[width];
    }

    /** The statistics of rows of equal length. */
    public static FeatureStatistics of(float[][] features) {
        FeatureStatistics statistics = new FeatureStatistics(features[0].length);
        for (float[] feature : features) {
            statistics.add(feature);
        }
        return statistics;
    }

    public void add(float[] feature) {
        if (feature.length != width) {
            throw new IllegalArgumentException("a feature has " + width + " values, not " + feature.length);
        }
        if (count == 0) {
            shift = toDouble(feature);
        }
        double[] d = toDouble(feature);
        for (int i = 0; i < width; i++) {
            d[i] -= shift[i];
        }
        for (int i = 0; i < width; i++) {
            sum[i] += d[i];
            double[] row = products[i];
            double di = d[i];
            for (int j = 0; j <= i; j++) {
                row[j] += di * d[j];
            }
        }
        count++;
    }

    public long count() {
        return count;
    }

    public int width() {
        return width;
    }

    public double[] mean() {
        double[] mean = new double[width];
        for (int i = 0; i < width; i++) {
            mean[i] = shift[i] + sum[i] / count;
        }
        return mean;
    }

    /** The covariance with the divisor n − 1; needs two features. */
    public RealMatrix covariance() {
        if (count < 2) {
            throw new IllegalStateException("a covariance needs two features");
        }
        double[][] covariance = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j <= i; j++) {
                double value = (products[i][j] - sum[i] * sum[j] / count) / (count - 1);
                covariance[i][j] = value;
                covariance[j][i] = value;
            }
        }
        return new Array2DRowRealMatrix(covariance, false);
    }

    private static double[] toDouble(float[] values) {
        double[] result = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i];
        }
        return result;
    }
}
