package atelier.stylizer;

/** Weights of a Gaussian filter that sum to 1. */
final class Gaussian {
    private Gaussian() {}

    /** One line of {@code 2 · radius + 1} weights, three times: for three planes. */
    static float[] threeLines(int radius, double sigma) {
        int length = 2 * radius + 1;
        float[] lines = new float[3 * length];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += weight(i, sigma);
        }
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (float) (weight(i % length - radius, sigma) / sum);
        }
        return lines;
    }

    private static double weight(int distance, double sigma) {
        return Math.exp(-distance * distance / (2 * sigma * sigma));
    }
}
