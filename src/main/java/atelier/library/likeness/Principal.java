package atelier.library.likeness;

import atelier.art.StyleCode;
import org.hipparchus.random.Well19937c;

/**
 * The principal axes of many codes, by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2.4) on an even
 * sample: where codes differ most, in few numbers. The same codes, the same axes.
 */
final class Principal {
    private static final int SAMPLE = 3000;
    private static final int ROUNDS = 12;
    private static final int WIDTH = StyleCode.LENGTH;

    private final double[] mean = new double[WIDTH];
    private final double[][] axes;

    private Principal(int count) {
        axes = new double[count][WIDTH];
    }

    /** @param count how many axes, strongest first; no more than there are codes */
    static Principal of(CodeMatrix codes, int count) {
        int rows = Math.min(codes.size(), SAMPLE);
        Principal principal = new Principal(Math.min(count, rows));
        double[][] sample = new double[rows][WIDTH];
        for (int i = 0; i < rows; i++) {
            codes.read((int) ((long) i * codes.size() / rows), sample[i]);
            for (int j = 0; j < WIDTH; j++) {
                principal.mean[j] += sample[i][j] / rows;
            }
        }
        for (double[] row : sample) {
            for (int j = 0; j < WIDTH; j++) {
                row[j] -= principal.mean[j];
            }
        }
        principal.iterate(sample);
        return principal;
    }

    private void iterate(double[][] sample) {
        Well19937c random = new Well19937c(7);
        for (double[] axis : axes) {
            for (int j = 0; j < WIDTH; j++) {
                axis[j] = random.nextGaussian();
            }
        }
        orthonormalise();
        for (int round = 0; round < ROUNDS; round++) {
            for (double[] axis : axes) {
                double[] next = new double[WIDTH];
                for (double[] row : sample) {
                    double along = dot(row, axis);
                    for (int j = 0; j < WIDTH; j++) {
                        next[j] += along * row[j];
                    }
                }
                System.arraycopy(next, 0, axis, 0, WIDTH);
            }
            orthonormalise();
        }
    }

    // an axis of nothing stays nothing: codes that are all alike have no directions
    private void orthonormalise() {
        for (int k = 0; k < axes.length; k++) {
            for (int before = 0; before < k; before++) {
                double shared = dot(axes[k], axes[before]);
                for (int j = 0; j < WIDTH; j++) {
                    axes[k][j] -= shared * axes[before][j];
                }
            }
            double length = Math.sqrt(dot(axes[k], axes[k]));
            for (int j = 0; j < WIDTH; j++) {
                axes[k][j] = length < 1e-12 ? 0 : axes[k][j] / length;
            }
        }
    }

    /** All codes along the axes: [codes][axes]. */
    double[][] project(CodeMatrix codes) {
        double[][] points = new double[codes.size()][axes.length];
        double[] row = new double[WIDTH];
        for (int i = 0; i < points.length; i++) {
            codes.read(i, row);
            for (int j = 0; j < WIDTH; j++) {
                row[j] -= mean[j];
            }
            for (int k = 0; k < axes.length; k++) {
                points[i][k] = dot(row, axes[k]);
            }
        }
        return points;
    }

    private static double dot(double[] a, double[] b) {
        double even = 0;
        double odd = 0;
        for (int j = 0; j < WIDTH; j += 2) {
            even += a[j] * b[j];
            odd += a[j + 1] * b[j + 1];
        }
        return even + odd;
    }
}
