package atelier.training.classifier;

/** What is usual among rows of numbers: their means, and one over their deviations; 0 for one that never changes. */
final class Standard {
    private static final double NOTHING = 1e-12;

    private final float[] mean;
    private final float[] scale;

    private Standard(float[] mean, float[] scale) {
        this.mean = mean;
        this.scale = scale;
    }

    float[] mean() {
        return mean;
    }

    float[] scale() {
        return scale;
    }

    static Standard of(float[][] rows) {
        int width = rows[0].length;
        float[] mean = new float[width];
        float[] scale = new float[width];
        for (int j = 0; j < width; j++) {
            double sum = 0;
            for (float[] row : rows) {
                sum += row[j];
            }
            double middle = sum / rows.length;
            double squares = 0;
            for (float[] row : rows) {
                squares += (row[j] - middle) * (row[j] - middle);
            }
            double variance = squares / rows.length;
            mean[j] = (float) middle;
            scale[j] = variance > NOTHING ? (float) (1 / Math.sqrt(variance)) : 0;
        }
        return new Standard(mean, scale);
    }

    float[][] relative(float[][] rows) {
        float[][] result = new float[rows.length][mean.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                result[i][j] = (rows[i][j] - mean[j]) * scale[j];
            }
        }
        return result;
    }
}
