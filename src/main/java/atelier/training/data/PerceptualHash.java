package atelier.training.data;

import atelier.image.Picture;
import atelier.image.color.Luma;
import java.util.Arrays;

/**
 * What a picture looks like, in 64 bits and a thumbnail. The bits say which of the 8 × 8 lowest frequencies (discrete
 * cosine transform of 32 × 32 grey values, the mean left out) lie above their median; the thumbnail, 8 × 8 in colour,
 * guards against pictures that only share their composition.
 */
final class PerceptualHash {
    /** Side of the reduced picture that a hash is made of. */
    static final int SIDE = 32;

    private static final int LOW = 8;
    private static final int BLOCK = SIDE / LOW;
    private static final double ALIKE = 10;

    private final long bits;
    private final byte[] thumbnail;

    private PerceptualHash(long bits, byte[] thumbnail) {
        this.bits = bits;
        this.thumbnail = thumbnail;
    }

    /** The hash of a picture of {@link #SIDE} × {@link #SIDE}. */
    static PerceptualHash of(Picture picture) {
        float[] rgb = new float[3 * SIDE * SIDE];
        picture.readRgb(picture.bounds(), rgb);
        return new PerceptualHash(bits(frequencies(grey(rgb))), thumbnail(rgb));
    }

    long bits() {
        return bits;
    }

    /** How many bits differ, from 0 to 64. */
    int distance(PerceptualHash other) {
        return Long.bitCount(bits ^ other.bits);
    }

    /** Whether the thumbnails agree: a mean difference below 10 of 255. */
    boolean looksLike(PerceptualHash other) {
        long sum = 0;
        for (int i = 0; i < thumbnail.length; i++) {
            sum += Math.abs((thumbnail[i] & 0xFF) - (other.thumbnail[i] & 0xFF));
        }
        return sum < ALIKE * thumbnail.length;
    }

    private static double[] grey(float[] rgb) {
        int area = SIDE * SIDE;
        double[] grey = new double[area];
        for (int i = 0; i < area; i++) {
            grey[i] = Luma.of(rgb[i], rgb[area + i], rgb[2 * area + i]);
        }
        return grey;
    }

    private static double[] frequencies(double[] grey) {
        double[] half = new double[LOW * SIDE];
        for (int u = 0; u < LOW; u++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    half[u * SIDE + y] += grey[y * SIDE + x] * wave(u, x);
                }
            }
        }
        double[] low = new double[LOW * LOW];
        for (int v = 0; v < LOW; v++) {
            for (int u = 0; u < LOW; u++) {
                for (int y = 0; y < SIDE; y++) {
                    low[v * LOW + u] += half[u * SIDE + y] * wave(v, y);
                }
            }
        }
        return low;
    }

    private static double wave(int frequency, int position) {
        return StrictMath.cos(Math.PI * frequency * (2 * position + 1) / (2.0 * SIDE));
    }

    private static long bits(double[] low) {
        double[] sorted = Arrays.copyOfRange(low, 1, low.length);
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        long bits = 0;
        for (int i = 1; i < low.length; i++) {
            bits |= low[i] > median ? 1L << i : 0;
        }
        return bits;
    }

    private static byte[] thumbnail(float[] rgb) {
        byte[] result = new byte[3 * LOW * LOW];
        for (int i = 0; i < result.length; i++) {
            int plane = i / (LOW * LOW);
            int top = i / LOW % LOW * BLOCK;
            int left = i % LOW * BLOCK;
            float sum = 0;
            for (int k = 0; k < BLOCK * BLOCK; k++) {
                sum += rgb[plane * SIDE * SIDE + (top + k / BLOCK) * SIDE + left + k % BLOCK];
            }
            result[i] = (byte) Math.round(255 * sum / (BLOCK * BLOCK));
        }
        return result;
    }
}
