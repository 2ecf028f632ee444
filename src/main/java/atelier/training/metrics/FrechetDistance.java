package atelier.training.metrics;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * FID: |m₁ − m₂|² + tr(C₁ + C₂ − 2 (C₁ C₂)^½) of two sets of features (Heusel et al. 2017). The trace of the root is
 * taken from symmetric eigenvalues: of C₁^½ C₂ C₁^½, or, for fewer features than dimensions, of the much smaller
 * matrix A Bᵀ B Aᵀ with C₁ = AᵀA and C₂ = BᵀB.
 */
public final class FrechetDistance {
    private FrechetDistance() {}

    /** Between two sets of rows; each needs at least two. */
    public static double between(float[][] a, float[][] b) {
        int width = a[0].length;
        return Math.min(a.length, b.length) < width
                ? small(a, b)
                : between(FeatureStatistics.of(a), FeatureStatistics.of(b));
    }

    /** Between two statistics, for sets too large to hold. Takes time of width³. */
    public static double between(FeatureStatistics a, FeatureStatistics b) {
        RealMatrix first = a.covariance();
        RealMatrix second = b.covariance();
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(first, 1e-12, true);
        RealMatrix scaled = scaleColumns(eigen.getV(), eigen.getEigenvalues());
        RealMatrix inner = scaled.transposeMultiply(second.multiply(scaled));
        return squaredDistance(a.mean(), b.mean()) + first.getTrace() + second.getTrace() - 2 * rootTrace(inner);
    }

    private static double small(float[][] a, float[][] b) {
        double[] meanA = FeatureMatrix.mean(a);
        double[] meanB = FeatureMatrix.mean(b);
        RealMatrix first = FeatureMatrix.centred(a, meanA);
        RealMatrix second = FeatureMatrix.centred(b, meanB);
        RealMatrix cross = a.length <= b.length ? first.multiplyTransposed(second) : second.multiplyTransposed(first);
        return squaredDistance(meanA, meanB)
                + squaredNorm(first)
                + squaredNorm(second)
                - 2 * rootTrace(cross.multiplyTransposed(cross));
    }

    // V diag(√λ): C₂ between two of these has the eigenvalues of C₁^½ C₂ C₁^½.
    private static RealMatrix scaleColumns(RealMatrix vectors, double[] values) {
        double[][] scaled = vectors.getData();
        for (double[] row : scaled) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= Math.sqrt(Math.max(0, values[j]));
            }
        }
        return new Array2DRowRealMatrix(scaled, false);
    }

    private static double rootTrace(RealMatrix matrix) {
        RealMatrix symmetric = matrix.add(matrix.transpose()).scalarMultiply(0.5);
        double[] values = new EigenDecompositionSymmetric(symmetric, 1e-12, true).getEigenvalues();
        return Arrays.stream(values).map(v -> Math.sqrt(Math.max(0, v))).sum();
    }

    private static double squaredNorm(RealMatrix matrix) {
        double norm = matrix.getFrobeniusNorm();
        return norm * norm;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
