package atelier.image;

/**
 * Weights that make each pixel of a new row from pixels of an old one. Shrinking widens the Mitchell–Netravali filter
 * (1988, B = C = 1/3) by the factor, so that nothing aliases; enlarging uses the Catmull–Rom spline.
 */
final class ResampleKernel {
    private static final double RADIUS = 2;

    private final int[] first;
    private final float[][] weights;

    ResampleKernel(int from, int to) {
        double ratio = from / (double) to;
        double widen = Math.max(1, ratio);
        boolean shrink = ratio > 1;
        this.first = new int[to];
        this.weights = new float[to][];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * ratio - 0.5;
            int low = Math.max(0, (int) Math.ceil(centre - RADIUS * widen));
            int high = Math.min(from - 1, (int) Math.floor(centre + RADIUS * widen));
            first[i] = low;
            weights[i] = normalised(centre, low, high, widen, shrink);
        }
    }

    private static float[] normalised(double centre, int low, int high, double widen, boolean shrink) {
        float[] line = new float[high - low + 1];
        double sum = 0;
        for (int k = 0; k < line.length; k++) {
            double t = Math.abs((low + k - centre) / widen);
            double weight = shrink ? cubic(t, 1 / 3.0, 1 / 3.0) : cubic(t, 0, 0.5);
            line[k] = (float) weight;
            sum += weight;
        }
        for (int k = 0; k < line.length; k++) {
            line[k] /= (float) sum;
        }
        return line;
    }

    private static double cubic(double t, double b, double c) {
        if (t < 1) {
            return ((12 - 9 * b - 6 * c) * t * t * t + (-18 + 12 * b + 6 * c) * t * t + (6 - 2 * b)) / 6;
        }
        if (t < 2) {
            return ((-b - 6 * c) * t * t * t + (6 * b + 30 * c) * t * t + (-12 * b - 48 * c) * t + (8 * b + 24 * c))
                    / 6;
        }
        return 0;
    }

    int first(int i) {
        return first[i];
    }

    int last(int i) {
        return first[i] + weights[i].length - 1;
    }

    float[] weights(int i) {
        return weights[i];
    }
}
