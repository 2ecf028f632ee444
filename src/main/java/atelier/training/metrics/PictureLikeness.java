package atelier.training.metrics;

/** How like two pictures are, as planes of values in [0, 1], row by row. */
public final class PictureLikeness {
    private static final int RADIUS = 5;
    private static final double SIGMA = 1.5;
    private static final double C1 = 1e-4;
    private static final double C2 = 9e-4;

    private PictureLikeness() {}

    /** Peak signal-to-noise ratio in decibels for values up to 1; infinite for equal pictures. */
    public static double psnr(float[] x, float[] y) {
        if (x.length != y.length || x.length == 0) {
            throw new IllegalArgumentException("two pictures of the same size are compared");
        }
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double d = (double) x[i] - y[i];
            sum += d * d;
        }
        return 10 * Math.log10(x.length / sum);
    }

    /**
     * Structural similarity (Wang et al. 2004): Gaussian window 11 × 11 with σ 1.5, population covariance, data range
     * 1, mean over the places where the window is inside the picture and over the planes.
     *
     * @throws IllegalArgumentException for planes smaller than the window
     */
    public static double ssim(float[] x, float[] y, int planes, int height, int width) {
        if (height <= 2 * RADIUS || width <= 2 * RADIUS) {
            throw new IllegalArgumentException("SSIM needs at least 11 × 11 pixels");
        }
        if (x.length != planes * height * width || y.length != x.length) {
            throw new IllegalArgumentException("two pictures of the same size are compared");
        }
        double sum = 0;
        for (int p = 0; p < planes; p++) {
            sum += plane(x, y, p * height * width, height, width);
        }
        return sum / planes;
    }

    private static double plane(float[] x, float[] y, int offset, int height, int width) {
        int area = height * width;
        double[] a = new double[area];
        double[] b = new double[area];
        double[] aa = new double[area];
        double[] bb = new double[area];
        double[] ab = new double[area];
        for (int i = 0; i < area; i++) {
            a[i] = x[offset + i];
            b[i] = y[offset + i];
            aa[i] = a[i] * a[i];
            bb[i] = b[i] * b[i];
            ab[i] = a[i] * b[i];
        }
        double[] ma = blur(a, height, width);
        double[] mb = blur(b, height, width);
        double[] maa = blur(aa, height, width);
        double[] mbb = blur(bb, height, width);
        double[] mab = blur(ab, height, width);
        double sum = 0;
        for (int i = 0; i < ma.length; i++) {
            double va = maa[i] - ma[i] * ma[i];
            double vb = mbb[i] - mb[i] * mb[i];
            double vab = mab[i] - ma[i] * mb[i];
            sum += (2 * ma[i] * mb[i] + C1) * (2 * vab + C2) / ((ma[i] * ma[i] + mb[i] * mb[i] + C1) * (va + vb + C2));
        }
        return sum / ma.length;
    }

    /** The blurred plane where the window fits: {@code (height − 10) × (width − 10)}. */
    private static double[] blur(double[] plane, int height, int width) {
        double[] window = window();
        int inner = width - 2 * RADIUS;
        double[] rows = new double[height * inner];
        for (int i = 0; i < rows.length; i++) {
            int from = i / inner * width + i % inner;
            for (int k = 0; k < window.length; k++) {
                rows[i] += window[k] * plane[from + k];
            }
        }
        double[] result = new double[(height - 2 * RADIUS) * inner];
        for (int i = 0; i < result.length; i++) {
            for (int k = 0; k < window.length; k++) {
                result[i] += window[k] * rows[i + k * inner];
            }
        }
        return result;
    }

    private static double[] window() {
        double[] window = new double[2 * RADIUS + 1];
        double sum = 0;
        for (int i = 0; i < window.length; i++) {
            double d = (i - RADIUS) / SIGMA;
            window[i] = Math.exp(-0.5 * d * d);
            sum += window[i];
        }
        for (int i = 0; i < window.length; i++) {
            window[i] /= sum;
        }
        return window;
    }
}
