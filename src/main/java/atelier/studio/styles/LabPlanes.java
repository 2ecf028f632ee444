package atelier.studio.styles;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.image.color.Oklab;

/** A small picture's Oklab planes, to compare it with another of the same size. */
final class LabPlanes {
    private static final int WINDOW = 8;
    private static final double TINY = 1e-6;

    private final int width;
    private final int height;
    private final double[][] planes;

    private LabPlanes(int width, int height, double[][] planes) {
        this.width = width;
        this.height = height;
        this.planes = planes;
    }

    static LabPlanes of(PictureBuffer picture) {
        int width = picture.width();
        int height = picture.height();
        double[][] planes = new double[3][width * height];
        float[] row = new float[3 * width];
        for (int y = 0; y < height; y++) {
            picture.readRgb(new Region(0, y, width, 1), row);
            for (int x = 0; x < width; x++) {
                Oklab lab = Oklab.ofSrgb(row[x], row[x + width], row[x + 2 * width]);
                planes[0][y * width + x] = lab.l();
                planes[1][y * width + x] = lab.a();
                planes[2][y * width + x] = lab.b();
            }
        }
        return new LabPlanes(width, height, planes);
    }

    /** Mean distance of colours at the same place. */
    double change(LabPlanes other) {
        double sum = 0;
        for (int i = 0; i < planes[0].length; i++) {
            double l = planes[0][i] - other.planes[0][i];
            double a = planes[1][i] - other.planes[1][i];
            double b = planes[2][i] - other.planes[2][i];
            sum += Math.sqrt(l * l + a * a + b * b);
        }
        return sum / planes[0].length;
    }

    /**
     * The structure term of structural similarity (Wang et al. 2004) over windows of lightness, from 0 to 1; windows
     * count by how much there is to see in this picture.
     */
    double structureKept(LabPlanes other) {
        double sum = 0;
        double weights = TINY;
        for (int y = 0; y + WINDOW <= height; y += WINDOW / 2) {
            for (int x = 0; x + WINDOW <= width; x += WINDOW / 2) {
                Window window = window(other, x, y);
                sum += window.deviation * Math.max(0, window.correlation);
                weights += window.deviation;
            }
        }
        return sum / weights;
    }

    private record Window(double deviation, double correlation) {}

    private Window window(LabPlanes other, int left, int top) {
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int y = top; y < top + WINDOW; y++) {
            for (int x = left; x < left + WINDOW; x++) {
                double p = planes[0][y * width + x];
                double q = other.planes[0][y * width + x];
                a += p;
                b += q;
                aa += p * p;
                bb += q * q;
                ab += p * q;
            }
        }
        double n = WINDOW * WINDOW;
        double varianceA = Math.max(0, aa / n - a / n * (a / n));
        double varianceB = Math.max(0, bb / n - b / n * (b / n));
        double covariance = ab / n - a / n * (b / n);
        return new Window(Math.sqrt(varianceA), (covariance + TINY) / (Math.sqrt(varianceA * varianceB) + TINY));
    }

    /**
     * How far light stays light and colours keep their relations, from 0 to 1: the correlation of lightness over coarse
     * windows, and that of chroma taken as complex numbers, whose absolute value allows all hues to turn together.
     */
    double relationsKept(LabPlanes other) {
        LabPlanes p = coarse();
        LabPlanes q = other.coarse();
        double light = Math.max(
                0,
                covariance(p.planes[0], q.planes[0])
                        / (Math.sqrt(covariance(p.planes[0], p.planes[0]) * covariance(q.planes[0], q.planes[0]))
                                + TINY));
        double real = covariance(p.planes[1], q.planes[1]) + covariance(p.planes[2], q.planes[2]);
        double imaginary = covariance(p.planes[2], q.planes[1]) - covariance(p.planes[1], q.planes[2]);
        double chroma = Math.hypot(real, imaginary) / (Math.sqrt(p.chromaPower() * q.chromaPower()) + TINY);
        return (light + Math.min(1, chroma)) / 2;
    }

    private double chromaPower() {
        return covariance(planes[1], planes[1]) + covariance(planes[2], planes[2]);
    }

    private static double covariance(double[] a, double[] b) {
        double sumA = 0;
        double sumB = 0;
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            sumA += a[i];
            sumB += b[i];
            products += a[i] * b[i];
        }
        return products / a.length - sumA / a.length * (sumB / a.length);
    }

    private LabPlanes coarse() {
        int across = Math.max(1, width / WINDOW);
        int down = Math.max(1, height / WINDOW);
        double[][] means = new double[3][across * down];
        for (int plane = 0; plane < 3; plane++) {
            int[] counts = new int[across * down];
            for (int i = 0; i < planes[plane].length; i++) {
                int cell = Math.min(down - 1, i / width / WINDOW) * across + Math.min(across - 1, i % width / WINDOW);
                means[plane][cell] += planes[plane][i];
                counts[cell]++;
            }
            for (int i = 0; i < counts.length; i++) {
                means[plane][i] /= counts[i];
            }
        }
        return new LabPlanes(across, down, means);
    }
}
