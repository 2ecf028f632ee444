package atelier.training.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each sample the training picture that is nearest in feature space: what tells a generator that copies. Training
 * features are offered one by one and not kept. To learn how far apart training pictures are themselves, offer the
 * same pictures to one made of some of them with {@link #among}.
 */
public final class NearestPictures {
    /** The nearest picture of a sample, by its index; −1 when none was offered. */
    public record Match(int picture, double distance) {}

    private final float[][] samples;
    private final int[] own;
    private final int[] nearest;
    private final double[] distances;

    private NearestPictures(float[][] samples, int[] own) {
        this.samples = samples.clone();
        this.own = own.clone();
        this.nearest = new int[samples.length];
        this.distances = new double[samples.length];
        Arrays.fill(nearest, -1);
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
    }

    /** For samples of a generator. */
    public static NearestPictures of(float[][] samples) {
        int[] none = new int[samples.length];
        Arrays.fill(none, -1);
        return new NearestPictures(samples, none);
    }

    /** For training pictures with the given indices: each passes over itself. */
    public static NearestPictures among(float[][] pictures, int[] indices) {
        return new NearestPictures(pictures, indices);
    }

    public void offer(int picture, float[] feature) {
        for (int i = 0; i < samples.length; i++) {
            double distance =
                    own[i] == picture ? Double.POSITIVE_INFINITY : FeatureMatrix.distance(samples[i], feature);
            if (distance < distances[i]) {
                distances[i] = distance;
                nearest[i] = picture;
            }
        }
    }

    /** One match for each sample, in order. */
    public List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            matches.add(new Match(nearest[i], distances[i]));
        }
        return matches;
    }

    public double medianDistance() {
        return Median.of(distances);
    }

    /**
     * {@link Metric#NEAREST}: how far samples are from the training pictures, in units of how far those are from each
     * other. About 1 is healthy, near 0 is copying.
     */
    public static double ratio(NearestPictures samples, NearestPictures pictures) {
        return samples.medianDistance() / pictures.medianDistance();
    }
}
