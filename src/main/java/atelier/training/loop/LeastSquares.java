package atelier.training.loop;

/** The linear map, with an offset, from some channels to others that errs least; a little ridge keeps it tame. */
final class LeastSquares {
    private static final double RIDGE = 1e-3;

    private final double[][] weights;
    private final double[] offsets;

    private LeastSquares(double[][] weights, double[] offsets) {
        this.weights = weights;
        this.offsets = offsets;
    }

    static LeastSquares of(ChannelSamples from, ChannelSamples to) {
        double[][] own = from.covariance(from);
        double trace = 0;
        for (int i = 0; i < own.length; i++) {
            trace += own[i][i] / own.length;
        }
        for (int i = 0; i < own.length; i++) {
            own[i][i] += RIDGE * trace + 1e-12;
        }
        double[][] solved = solve(own, from.covariance(to));
        double[] a = from.means();
        double[] b = to.means();
        double[] offsets = b.clone();
        for (int j = 0; j < b.length; j++) {
            for (int i = 0; i < a.length; i++) {
                offsets[j] -= solved[i][j] * a[i];
            }
        }
        return new LeastSquares(solved, offsets);
    }

    /** {@code matrix⁻¹ · right} for a symmetric positive matrix, by elimination. */
    private static double[][] solve(double[][] matrix, double[][] right) {
        int n = matrix.length;
        for (int p = 0; p < n; p++) {
            for (int i = p + 1; i < n; i++) {
                double factor = matrix[i][p] / matrix[p][p];
                for (int j = p; j < n; j++) {
                    matrix[i][j] -= factor * matrix[p][j];
                }
                for (int j = 0; j < right[i].length; j++) {
                    right[i][j] -= factor * right[p][j];
                }
            }
        }
        for (int p = n - 1; p >= 0; p--) {
            for (int j = 0; j < right[p].length; j++) {
                double value = right[p][j];
                for (int i = p + 1; i < n; i++) {
                    value -= matrix[p][i] * right[i][j];
                }
                right[p][j] = value / matrix[p][p];
            }
        }
        return right;
    }

    double weight(int to, int from) {
        return weights[from][to];
    }

    double offset(int to) {
        return offsets[to];
    }
}
