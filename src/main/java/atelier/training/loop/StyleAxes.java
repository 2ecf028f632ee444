package atelier.training.loop;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The principal axes of style statistics, whitened: what turns the statistics of a picture into a latent whose numbers
 * are independent and of unit variance over the data. From the eigenvectors of the matrix between pictures, which is
 * smaller than the one between statistics.
 */
final class StyleAxes {
    private static final double NOTHING = 1e-12;
    private static final double WEAKEST = 1e-6;

    private final float[] mean;
    private final float[] scale;
    private final float[][] axes;

    private StyleAxes(float[] mean, float[] scale, float[][] axes) {
        this.mean = mean;
        this.scale = scale;
        this.axes = axes;
    }

    /**
     * @param statistics of at least two pictures
     * @param weights how much each statistic counts beside the others
     */
    static StyleAxes of(float[][] statistics, float[] weights, int latent) {
        double[] mean = mean(statistics);
        double[] scale = scale(statistics, mean);
        for (int j = 0; j < scale.length; j++) {
            scale[j] *= weights[j];
        }
        double[][] relative = new double[statistics.length][mean.length];
        for (int i = 0; i < relative.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                relative[i][j] = (statistics[i][j] - mean[j]) * scale[j];
            }
        }
        return new StyleAxes(floats(mean), floats(scale), axes(new Array2DRowRealMatrix(relative, false), latent));
    }

    /** Of each statistic. */
    float[] mean() {
        return mean;
    }

    /** The weight of each statistic over its standard deviation; 0 for one that never changes. */
    float[] scale() {
        return scale;
    }

    /** One for each number of a latent, strongest first; zeros where the data have no more. */
    float[][] axes() {
        return axes;
    }

    private static double[] mean(float[][] statistics) {
        double[] mean = new double[statistics[0].length];
        for (float[] row : statistics) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / (double) statistics.length;
            }
        }
        return mean;
    }

    private static double[] scale(float[][] statistics, double[] mean) {
        double[] scale = new double[mean.length];
        for (int j = 0; j < scale.length; j++) {
            double sum = 0;
            for (float[] row : statistics) {
                sum += (row[j] - mean[j]) * (row[j] - mean[j]);
            }
            double variance = sum / (statistics.length - 1);
            scale[j] = variance > NOTHING ? 1 / Math.sqrt(variance) : 0;
        }
        return scale;
    }

    private static float[][] axes(RealMatrix relative, int latent) {
        int n = relative.getRowDimension();
        RealMatrix between = relative.multiplyTransposed(relative).scalarMultiply(1.0 / (n - 1));
        // pictures that repeat have eigenvalues of nothing but rounding, on which the iteration would never end
        double shift = between.getTrace();
        RealMatrix shifted = between.add(MatrixUtils.createRealIdentityMatrix(n).scalarMultiply(shift));
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(shifted, NOTHING, true);
        double[] values =
                Arrays.stream(eigen.getEigenvalues()).map(v -> v - shift).toArray();
        float[][] axes = new float[latent][relative.getColumnDimension()];
        for (int k = 0; k < Math.min(latent, n) && values[k] > WEAKEST * values[0]; k++) {
            // of unit length it would be over √((n − 1) λ); once more over √λ it whitens
            double factor = 1 / (Math.sqrt(n - 1.0) * values[k]);
            axes[k] = directed(relative.preMultiply(eigen.getEigenvector(k).toArray()), factor);
        }
        return axes;
    }

    /** An eigenvector is one of two that are as good: the one whose largest number is positive. */
    private static float[] directed(double[] vector, double factor) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        float[] axis = new float[vector.length];
        for (int i = 0; i < axis.length; i++) {
            axis[i] = (float) (vector[i] * Math.copySign(factor, largest));
        }
        return axis;
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
