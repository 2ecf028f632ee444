package atelier.image;

import atelier.art.Monitor;
import atelier.image.color.Srgb;
import java.util.Arrays;

/**
 * Makes pictures smaller or larger. Shrinking averages linear light, as a lens would: bright detail keeps its
 * brightness. Enlarging works on encoded values, where overshoot at dark edges stays small. Colours are weighted by
 * opacity.
 */
public final class Resampler {
    /** The picture with its longest side of {@code longestSide} pixels, smaller or larger, in the same proportions. */
    public PictureBuffer fit(Picture picture, int longestSide, Monitor monitor) {
        double factor = longestSide / (double) Math.max(picture.width(), picture.height());
        int width = Math.max(1, (int) Math.round(picture.width() * factor));
        int height = Math.max(1, (int) Math.round(picture.height() * factor));
        return resize(picture, width, height, monitor);
    }

    /** The picture at any size, 16 bits a sample where it is a buffer of 16 bits, else 8. */
    public PictureBuffer resize(Picture picture, int width, int height, Monitor monitor) {
        PictureBuffer.Depth depth =
                picture instanceof PictureBuffer buffer ? buffer.depth() : PictureBuffer.Depth.EIGHT;
        PictureBuffer result = PictureBuffer.allocate(width, height, depth, picture.hasAlpha());
        new Pass(picture, result).run(monitor);
        return result;
    }

    /** One resize: rows are resampled across when first needed, and kept as long as they are. */
    private static final class Pass {
        private final Picture from;
        private final PictureBuffer to;
        private final ResampleKernel across;
        private final ResampleKernel down;
        private final boolean linear;
        private final int planes;
        private final float[][] ring;
        private final int[] ringRow;
        private final float[] source;
        private final float[] opacity;

        Pass(Picture from, PictureBuffer to) {
            this.from = from;
            this.to = to;
            this.across = new ResampleKernel(from.width(), to.width());
            this.down = new ResampleKernel(from.height(), to.height());
            this.linear = (long) to.width() * to.height() < from.pixels();
            this.planes = from.hasAlpha() ? 4 : 3;
            int rows = 1;
            for (int y = 0; y < to.height(); y++) {
                rows = Math.max(rows, down.last(y) - down.first(y) + 1);
            }
            this.ring = new float[rows][planes * to.width()];
            this.ringRow = new int[rows];
            Arrays.fill(ringRow, -1);
            this.source = new float[planes * from.width()];
            this.opacity = new float[Math.max(from.width(), to.width())];
        }

        void run(Monitor monitor) {
            float[] sum = new float[planes * to.width()];
            for (int y = 0; y < to.height(); y++) {
                monitor.checkCancelled();
                Arrays.fill(sum, 0);
                float[] weights = down.weights(y);
                for (int k = 0; k < weights.length; k++) {
                    float[] row = row(down.first(y) + k);
                    for (int i = 0; i < sum.length; i++) {
                        sum[i] += weights[k] * row[i];
                    }
                }
                store(y, sum);
                monitor.progress((y + 1.0) / to.height());
            }
        }

        private float[] row(int y) {
            int slot = y % ring.length;
            if (ringRow[slot] != y) {
                load(y);
                for (int plane = 0; plane < planes; plane++) {
                    stretch(plane * from.width(), ring[slot], plane * to.width());
                }
                ringRow[slot] = y;
            }
            return ring[slot];
        }

        private void load(int y) {
            int width = from.width();
            Region region = new Region(0, y, width, 1);
            from.readRgb(region, source);
            if (linear) {
                for (int i = 0; i < 3 * width; i++) {
                    source[i] = Srgb.fastLinear(source[i]);
                }
            }
            if (planes == 4) {
                from.readAlpha(region, opacity);
                System.arraycopy(opacity, 0, source, 3 * width, width);
                for (int i = 0; i < 3 * width; i++) {
                    source[i] *= opacity[i % width];
                }
            }
        }

        private void stretch(int in, float[] target, int out) {
            for (int x = 0; x < to.width(); x++) {
                float[] weights = across.weights(x);
                int start = in + across.first(x);
                float value = 0;
                for (int k = 0; k < weights.length; k++) {
                    value += weights[k] * source[start + k];
                }
                target[out + x] = value;
            }
        }

        private void store(int y, float[] sum) {
            int width = to.width();
            Region region = new Region(0, y, width, 1);
            if (planes == 4) {
                System.arraycopy(sum, 3 * width, opacity, 0, width);
                for (int i = 0; i < 3 * width; i++) {
                    sum[i] = opacity[i % width] > 0 ? sum[i] / opacity[i % width] : 0;
                }
                to.writeAlpha(region, opacity);
            }
            if (linear) {
                for (int i = 0; i < 3 * width; i++) {
                    sum[i] = Srgb.fastEncode(sum[i]);
                }
            }
            to.writeRgb(region, sum);
        }
    }
}
