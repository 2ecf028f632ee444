package atelier.stylizer;

import atelier.image.Picture;
import atelier.image.Region;

/**
 * Resizes whole pictures to small ones: averages whole blocks first, in strips, so that a picture of any size takes
 * bounded memory, then the antialiased cubic filter of Keys (1981), a = −0.5, that the stylizer was trained with.
 */
final class Resampler {
    private static final double RADIUS = 2;

    /** Pixels of a result up to which the filter gets twice the pixels to work on. */
    private static final int SMALL = 1 << 19;

    /** The picture at {@code width × height}; the aspect ratio is the caller's. */
    PlanarPicture resize(Picture picture, int width, int height) {
        int spare = (long) width * height <= SMALL ? 2 : 1;
        PlanarPicture blocks = averageBlocks(
                picture,
                Math.max(1, picture.width() / (spare * width)),
                Math.max(1, picture.height() / (spare * height)));
        return vertically(horizontally(blocks, width), height);
    }

    private static PlanarPicture averageBlocks(Picture picture, int across, int down) {
        int width = Math.ceilDiv(picture.width(), across);
        int height = Math.ceilDiv(picture.height(), down);
        float[] result = new float[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        float[] strip = new float[3 * picture.width() * down];
        for (int y = 0; y < height; y++) {
            int rows = Math.min(down, picture.height() - y * down);
            picture.readRgb(new Region(0, y * down, picture.width(), rows), strip);
            for (int plane = 0; plane < 3; plane++) {
                averageStrip(
                        strip,
                        plane * rows * picture.width(),
                        picture.width(),
                        rows,
                        across,
                        result,
                        (plane * height + y) * width);
            }
        }
        return new PlanarPicture(width, height, result);
    }

    private static void averageStrip(float[] strip, int start, int width, int rows, int across, float[] out, int at) {
        for (int x = 0, o = at; x < width; x += across, o++) {
            int columns = Math.min(across, width - x);
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                int i = start + row * width + x;
                for (int column = 0; column < columns; column++) {
                    sum += strip[i + column];
                }
            }
            out[o] = (float) (sum / (rows * columns));
        }
    }

    private static PlanarPicture horizontally(PlanarPicture in, int width) {
        if (width == in.width()) {
            return in;
        }
        Taps[] taps = taps(in.width(), width);
        float[] out = new float[3 * width * in.height()];
        for (int line = 0; line < 3 * in.height(); line++) {
            for (int x = 0; x < width; x++) {
                Taps tap = taps[x];
                double sum = 0;
                int from = line * in.width() + tap.first;
                for (int i = 0; i < tap.weights.length; i++) {
                    sum += tap.weights[i] * in.rgb()[from + i];
                }
                out[line * width + x] = (float) sum;
            }
        }
        return new PlanarPicture(width, in.height(), out);
    }

    private static PlanarPicture vertically(PlanarPicture in, int height) {
        if (height == in.height()) {
            return in;
        }
        Taps[] taps = taps(in.height(), height);
        int width = in.width();
        float[] out = new float[3 * width * height];
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < height; y++) {
                int to = (plane * height + y) * width;
                for (int i = 0; i < taps[y].weights.length; i++) {
                    int from = (plane * in.height() + taps[y].first + i) * width;
                    float weight = taps[y].weights[i];
                    for (int x = 0; x < width; x++) {
                        out[to + x] += weight * in.rgb()[from + x];
                    }
                }
            }
        }
        return new PlanarPicture(width, height, clamp(out));
    }

    private static float[] clamp(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.clamp(values[i], 0f, 1f);
        }
        return values;
    }

    /** The weights of neighbouring samples that make one new sample. */
    static final class Taps {
        private final int first;
        private final float[] weights;

        private Taps(int first, float[] weights) {
            this.first = first;
            this.weights = weights;
        }

        int first() {
            return first;
        }

        /** The index after the last sample. */
        int last() {
            return first + weights.length;
        }

        /** Not a copy. */
        float[] weights() {
            return weights;
        }
    }

    /** For every new sample of a line the old ones that it is made of. */
    static Taps[] taps(int from, int to) {
        double scale = (double) from / to;
        double stretch = Math.max(1, scale);
        Taps[] taps = new Taps[to];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            int first = (int) Math.max(0, Math.floor(centre - RADIUS * stretch + 0.5));
            int last = (int) Math.min(from, Math.floor(centre + RADIUS * stretch + 0.5));
            float[] weights = new float[Math.max(1, last - first)];
            double sum = 0;
            for (int k = 0; k < weights.length; k++) {
                double weight = cubic((first + k + 0.5 - centre) / stretch);
                weights[k] = (float) weight;
                sum += weight;
            }
            for (int k = 0; k < weights.length; k++) {
                weights[k] = (float) (weights[k] / sum);
            }
            taps[i] = new Taps(first, weights);
        }
        return taps;
    }

    private static double cubic(double distance) {
        double x = Math.abs(distance);
        if (x < 1) {
            return (1.5 * x - 2.5) * x * x + 1;
        }
        return x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }
}
