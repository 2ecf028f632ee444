package atelier.studio.styles;

import atelier.art.LatentPoint;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * Finds directions without labels: principal axes of drawn places (Härkönen et al. 2020, "GANSpace"), and eigenvectors
 * of {@code AᵀA} for the first weights A (Shen and Zhou 2021, "Closed-Form Factorization of Latent Semantics in GANs").
 */
record AxisFinder(StyleSpace space) {
    private static final int DRAWS = 2000;
    private static final int EACH = 10;
    // a generator whose latent is drawn evenly in all directions has no principal ones
    private static final double EVEN = 2;

    /**
     * A direction.
     *
     * @param unit of length 1
     * @param sigma the standard deviation of drawn places along it
     */
    record Axis(Directions.Method method, LatentPoint unit, double sigma, double strength) {}

    List<Axis> find() {
        double[][] covariance = covariance();
        List<Axis> axes = new ArrayList<>();
        EigenDecompositionSymmetric principal = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance));
        if (principal.getEigenvalue(0) > EVEN * mean(principal.getEigenvalues())) {
            axes.addAll(axes(Directions.Method.PRINCIPAL, principal, covariance));
        }
        List<float[]> rows = space.firstWeights();
        if (!rows.isEmpty()) {
            axes.addAll(axes(Directions.Method.FACTOR, new EigenDecompositionSymmetric(products(rows)), covariance));
        }
        return List.copyOf(axes);
    }

    private static List<Axis> axes(Directions.Method method, EigenDecompositionSymmetric eigen, double[][] covariance) {
        double all = mean(eigen.getEigenvalues()) * eigen.getEigenvalues().length;
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < Math.min(EACH, eigen.getEigenvalues().length); i++) {
            float[] unit = unit(eigen.getEigenvector(i).toArray());
            axes.add(new Axis(method, LatentPoint.of(unit), sigma(unit, covariance), eigen.getEigenvalue(i) / all));
        }
        return axes;
    }

    // an eigenvector's sign is arbitrary: the largest number is made positive, so that it is the same everywhere
    private static float[] unit(double... vector) {
        double largest = 0;
        for (double value : vector) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (Math.signum(largest) * vector[i]);
        }
        return unit;
    }

    private static double sigma(float[] unit, double[][] covariance) {
        double sum = 0;
        for (int r = 0; r < unit.length; r++) {
            for (int c = 0; c < unit.length; c++) {
                sum += unit[r] * covariance[r][c] * unit[c];
            }
        }
        return Math.sqrt(Math.max(0, sum));
    }

    private double[][] covariance() {
        List<LatentPoint> drawn = space.draw(0, DRAWS);
        int width = drawn.getFirst().width();
        double[] sum = new double[width];
        double[][] products = new double[width][width];
        for (LatentPoint point : drawn) {
            add(point.vector(0), sum, products);
        }
        double n = drawn.size();
        for (int r = 0; r < width; r++) {
            for (int c = 0; c <= r; c++) {
                products[r][c] = products[r][c] / n - sum[r] / n * (sum[c] / n);
                products[c][r] = products[r][c];
            }
        }
        return products;
    }

    private static RealMatrix products(List<float[]> rows) {
        int width = rows.getFirst().length;
        double[][] products = new double[width][width];
        for (float[] row : rows) {
            add(row, new double[width], products);
        }
        for (int r = 0; r < width; r++) {
            for (int c = 0; c < r; c++) {
                products[c][r] = products[r][c];
            }
        }
        return new Array2DRowRealMatrix(products, false);
    }

    private static void add(float[] vector, double[] sum, double[][] products) {
        for (int r = 0; r < vector.length; r++) {
            sum[r] += vector[r];
            for (int c = 0; c <= r; c++) {
                products[r][c] += (double) vector[r] * vector[c];
            }
        }
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
