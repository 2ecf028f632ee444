package atelier.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/** Principal axes (by orthogonal iteration) and clusters of standardised codes; the same for the same codes. */
final class CodeAnalysis {
    private static final int ITERATIONS = 25;
    private static final int SEED = 7;

    final float[] mean;
    final float[] scale;
    final double[][] axes;
    final double[][] points;

    /** @param codes {@code count × width}, row by row */
    CodeAnalysis(float[] codes, int count, int axisCount) {
        int width = codes.length / count;
        mean = new float[width];
        scale = new float[width];
        double[][] rows = standardise(codes, count, width);
        axes = principalAxes(rows, width, axisCount);
        points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = project(rows[i]);
        }
    }

    private double[][] standardise(float[] codes, int count, int width) {
        double[][] rows = new double[count][width];
        for (int j = 0; j < width; j++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < count; i++) {
                sum += codes[i * width + j];
                squares += (double) codes[i * width + j] * codes[i * width + j];
            }
            mean[j] = (float) (sum / count);
            scale[j] = (float) Math.sqrt(Math.max(1e-8, squares / count - sum / count * (sum / count)));
            for (int i = 0; i < count; i++) {
                rows[i][j] = (codes[i * width + j] - mean[j]) / scale[j];
            }
        }
        return rows;
    }

    private static double[][] principalAxes(double[][] rows, int width, int axisCount) {
        Random random = new Random(SEED);
        double[][] axes = new double[axisCount][width];
        for (double[] axis : axes) {
            for (int j = 0; j < width; j++) {
                axis[j] = random.nextGaussian();
            }
        }
        orthogonalise(axes);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[][] next = new double[axisCount][width];
            for (double[] row : rows) {
                for (int a = 0; a < axisCount; a++) {
                    add(next[a], row, dot(row, axes[a]));
                }
            }
            orthogonalise(next);
            axes = next;
        }
        return axes;
    }

    private static void orthogonalise(double[][] axes) {
        for (int a = 0; a < axes.length; a++) {
            for (int b = 0; b < a; b++) {
                add(axes[a], axes[b], -dot(axes[a], axes[b]));
            }
            double length = Math.sqrt(dot(axes[a], axes[a]));
            for (int j = 0; j < axes[a].length; j++) {
                axes[a][j] /= length;
            }
        }
    }

    private double[] project(double[] row) {
        double[] point = new double[axes.length];
        for (int a = 0; a < axes.length; a++) {
            point[a] = dot(row, axes[a]);
        }
        return point;
    }

    /** The share of the standardised codes' variance that the axes hold. */
    double explained() {
        double sum = 0;
        for (double[] point : points) {
            sum += dot(point, point);
        }
        return sum / ((double) points.length * mean.length);
    }

    /** One of the points, with its place in the list. */
    static final class Member extends DoublePoint {
        private static final long serialVersionUID = 1;

        final int index;

        Member(double[] point, int index) {
            super(point);
            this.index = index;
        }
    }

    List<CentroidCluster<Member>> clusters(int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            members.add(new Member(points[i], i));
        }
        return new KMeansPlusPlusClusterer<Member>(count, 200, new EuclideanDistance(), new Well19937c(SEED))
                .cluster(members);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] from, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }
}
