package atelier.training.metrics;

/** What class probabilities of samples say. Rows are samples and add up to one. */
public final class ClassScores {
    private static final double TINY = 1e-16;

    private ClassScores() {}

    /** IS: exp of the mean divergence of each row from the mean row (Salimans et al. 2016); from 1 to K. */
    public static double inceptionScore(float[][] probabilities) {
        double[] marginal = FeatureMatrix.mean(probabilities);
        double sum = 0;
        for (float[] row : probabilities) {
            for (int k = 0; k < row.length; k++) {
                sum += row[k] * (Math.log(row[k] + TINY) - Math.log(marginal[k] + TINY));
            }
        }
        return Math.exp(sum / probabilities.length);
    }

    /**
     * The creativity curve: mean entropy of the rows over ln K, from 0 (every sample is of one known style) to 1 (of
     * none). Needs at least two classes.
     */
    public static double creativity(float[][] probabilities) {
        int classes = probabilities[0].length;
        if (classes < 2) {
            throw new IllegalArgumentException("creativity needs at least two styles");
        }
        double entropy = 0;
        for (float[] row : probabilities) {
            for (float p : row) {
                entropy -= p > 0 ? p * Math.log(p) : 0;
            }
        }
        return entropy / probabilities.length / Math.log(classes);
    }
}
