package atelier.training.metrics;

/** The Fréchet distance of two sets of vectors whose entries are taken for independent: cheap, and sound for small sets. */
public final class DiagonalDistance {
    private DiagonalDistance() {}

    /** Summed over the entries: squared distances of means and of standard deviations. */
    public static double between(float[][] a, float[][] b) {
        double distance = 0;
        for (int column = 0; column < a[0].length; column++) {
            double[] own = statistics(a, column);
            double[] other = statistics(b, column);
            distance += (own[0] - other[0]) * (own[0] - other[0]) + (own[1] - other[1]) * (own[1] - other[1]);
        }
        return distance;
    }

    private static double[] statistics(float[][] rows, int column) {
        double sum = 0;
        double squares = 0;
        for (float[] row : rows) {
            sum += row[column];
            squares += (double) row[column] * row[column];
        }
        double mean = sum / rows.length;
        return new double[] {mean, Math.sqrt(Math.max(0, squares / rows.length - mean * mean))};
    }
}
