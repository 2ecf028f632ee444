package atelier.training.metrics;

/** How different samples are from each other. */
public final class Diversity {
    private Diversity() {}

    /** Mean Euclidean distance over all pairs of rows; 0 when all are alike. Needs at least two rows. */
    public static double of(float[][] features) {
        int n = features.length;
        if (n < 2) {
            throw new IllegalArgumentException("diversity needs at least two samples");
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                sum += FeatureMatrix.distance(features[i], features[j]);
            }
        }
        return sum / (0.5 * n * (n - 1));
    }
}
