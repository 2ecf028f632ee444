package atelier.library.likeness;

import atelier.art.Monitor;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * t-SNE (van der Maaten and Hinton 2008), exact: points near each other stay so in two dimensions. Begins at given
 * places instead of random ones, so that the same points always make the same map. Quadratic in the number of points.
 */
final class NeighbourEmbedding {
    private static final int STEPS = 250;
    private static final int EXAGGERATED_STEPS = 70;
    private static final double EXAGGERATION = 6;
    private static final double PERPLEXITY = 25;

    private final int count;
    private final float[][] likeness;
    private final double[][] places;
    private final double[][] speeds;
    private final double[][] gains;

    /**
     * Takes up to a few thousand points.
     *
     * @param points [count][dimensions]
     * @param start [count][2]
     */
    NeighbourEmbedding(double[][] points, double[][] start) {
        count = points.length;
        likeness = symmetric(points);
        places = small(start);
        speeds = new double[count][2];
        gains = new double[count][2];
        for (double[] gain : gains) {
            Arrays.fill(gain, 1);
        }
    }

    double[][] run(Monitor monitor) {
        for (int step = 0; step < STEPS; step++) {
            monitor.checkCancelled();
            step(step);
            monitor.progress((step + 1) / (double) STEPS);
        }
        return places;
    }

    private void step(int step) {
        double exaggeration = step < EXAGGERATED_STEPS ? EXAGGERATION : 1;
        double momentum = step < EXAGGERATED_STEPS ? 0.5 : 0.8;
        double rate = Math.max(10, count / EXAGGERATION);
        double[] sums = new double[count];
        IntStream.range(0, count).parallel().forEach(i -> sums[i] = closeness(i));
        double total = Math.max(Arrays.stream(sums).sum(), 1e-12);
        double[][] forces = new double[count][2];
        IntStream.range(0, count).parallel().forEach(i -> force(i, exaggeration, total, forces[i]));
        for (int i = 0; i < count; i++) {
            for (int axis = 0; axis < 2; axis++) {
                boolean turned = Math.signum(forces[i][axis]) == Math.signum(speeds[i][axis]);
                gains[i][axis] = Math.max(0.01, turned ? gains[i][axis] * 0.8 : gains[i][axis] + 0.2);
                speeds[i][axis] = momentum * speeds[i][axis] - rate * gains[i][axis] * forces[i][axis];
                places[i][axis] += speeds[i][axis];
            }
        }
    }

    private double closeness(int i) {
        double sum = 0;
        for (int j = 0; j < count; j++) {
            if (j != i) {
                double dx = places[i][0] - places[j][0];
                double dy = places[i][1] - places[j][1];
                sum += 1 / (1 + dx * dx + dy * dy);
            }
        }
        return sum;
    }

    private void force(int i, double exaggeration, double total, double[] into) {
        for (int j = 0; j < count; j++) {
            double dx = places[i][0] - places[j][0];
            double dy = places[i][1] - places[j][1];
            double near = 1 / (1 + dx * dx + dy * dy);
            double pull = 4 * (exaggeration * likeness[i][j] - near / total) * near;
            into[0] += pull * dx;
            into[1] += pull * dy;
        }
    }

    // small enough that the forces, not the start, decide; large enough that the start decides which way
    private static double[][] small(double[][] start) {
        double largest = 1e-12;
        for (double[] place : start) {
            largest = Math.max(largest, Math.max(Math.abs(place[0]), Math.abs(place[1])));
        }
        double[][] small = new double[start.length][2];
        for (int i = 0; i < start.length; i++) {
            small[i][0] = 0.01 * start[i][0] / largest;
            small[i][1] = 0.01 * start[i][1] / largest;
        }
        return small;
    }

    private static float[][] symmetric(double[][] points) {
        int count = points.length;
        float[][] one = new float[count][count];
        double perplexity = Math.min(PERPLEXITY, Math.max(2, (count - 1) / 3.0));
        IntStream.range(0, count).parallel().forEach(i -> neighbours(points, i, perplexity, one[i]));
        float[][] both = new float[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                both[i][j] = Math.max((one[i][j] + one[j][i]) / (2 * count), 1e-12f);
            }
            both[i][i] = 0;
        }
        return both;
    }

    /** Shares of nearness whose entropy is the perplexity's, found by halving. */
    private static void neighbours(double[][] points, int i, double perplexity, float[] into) {
        double[] squared = new double[points.length];
        double mean = 0;
        for (int j = 0; j < squared.length; j++) {
            squared[j] = AestheticGroups.squared(points[i], points[j]);
            mean += squared[j] / squared.length;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double sharpness = 1 / Math.max(mean, 1e-12);
        for (int round = 0; round < 40; round++) {
            double entropy = shares(squared, i, sharpness, into);
            if (entropy > Math.log(perplexity)) {
                low = sharpness;
                sharpness = high == Double.POSITIVE_INFINITY ? 2 * sharpness : (low + high) / 2;
            } else {
                high = sharpness;
                sharpness = (low + high) / 2;
            }
        }
    }

    private static double shares(double[] squared, int i, double sharpness, float[] into) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < squared.length; j++) {
            nearest = j == i ? nearest : Math.min(nearest, squared[j]);
        }
        double sum = 0;
        double weighted = 0;
        for (int j = 0; j < squared.length; j++) {
            double share = j == i ? 0 : Math.exp(-sharpness * (squared[j] - nearest));
            into[j] = (float) share;
            sum += share;
            weighted += share * (squared[j] - nearest);
        }
        for (int j = 0; j < into.length; j++) {
            into[j] /= (float) sum;
        }
        return Math.log(sum) + sharpness * weighted / sum;
    }
}
