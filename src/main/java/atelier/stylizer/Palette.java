package atelier.stylizer;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;

/** Mean and covariance of a picture's colours in Oklab. */
final class Palette {
    /** Small enough not to be seen, large enough that a picture of one colour can be divided by. */
    private static final double FLOOR = 1e-6;

    private final double[] mean;
    private final double[][] covariance;

    private Palette(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    double mean(int channel) {
        return mean[channel];
    }

    RealMatrix covariance() {
        return new Array2DRowRealMatrix(covariance);
    }

    /** Of planar sRGB. */
    static Palette of(OklabPixels space, float[] rgb, int pixels) {
        double[] sum = new double[3];
        double[][] products = new double[3][3];
        float[] lab = new float[3];
        for (int i = 0; i < pixels; i++) {
            space.fromSrgb(rgb[i], rgb[i + pixels], rgb[i + 2 * pixels], lab);
            for (int r = 0; r < 3; r++) {
                sum[r] += lab[r];
                for (int c = 0; c <= r; c++) {
                    products[r][c] += (double) lab[r] * lab[c];
                }
            }
        }
        double[][] covariance = new double[3][3];
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c <= r; c++) {
                double value = products[r][c] / pixels - sum[r] / pixels * (sum[c] / pixels);
                covariance[r][c] = value + (r == c ? FLOOR : 0);
                covariance[c][r] = covariance[r][c];
            }
        }
        return new Palette(new double[] {sum[0] / pixels, sum[1] / pixels, sum[2] / pixels}, covariance);
    }
}
