package atelier.training.metrics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/** Rows of features as a matrix of doubles, and distances between them. */
final class FeatureMatrix {
    private FeatureMatrix() {}

    static double[] mean(float[][] rows) {
        double[] mean = new double[rows[0].length];
        for (float[] row : rows) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += row[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= rows.length;
        }
        return mean;
    }

    /** Rows less their mean over √(n − 1), so that the matrix transposed times itself is the covariance. */
    static RealMatrix centred(float[][] rows, double[] mean) {
        if (rows.length < 2) {
            throw new IllegalArgumentException("a set of features needs at least two rows");
        }
        double scale = 1 / Math.sqrt(rows.length - 1.0);
        double[][] result = new double[rows.length][mean.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                result[i][j] = (rows[i][j] - mean[j]) * scale;
            }
        }
        return new Array2DRowRealMatrix(result, false);
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double d = (double) a[i] - b[i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
