package atelier.image;

import java.util.Arrays;

/**
 * A picture in memory that can be written to: rows of interleaved RGB samples of 8 or 16 bits, and an opacity row each
 * where it has alpha. Rows are arrays of their own, so no picture is too large for one array. Different threads may
 * read; writers of different rows don't disturb each other.
 */
public final class PictureBuffer implements Picture {
    /** Bits for each colour sample. */
    public enum Depth {
        EIGHT(255),
        SIXTEEN(65535);

        private final int max;

        Depth(int max) {
            this.max = max;
        }

        public int max() {
            return max;
        }
    }

    private final int width;
    private final int height;
    private final Depth depth;
    private final byte[][] bytes;
    private final short[][] shorts;
    private final short[][] alpha;

    private PictureBuffer(int width, int height, Depth depth, boolean hasAlpha) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel");
        }
        this.width = width;
        this.height = height;
        this.depth = depth;
        int row = Math.multiplyExact(width, 3);
        this.bytes = depth == Depth.EIGHT ? new byte[height][row] : null;
        this.shorts = depth == Depth.SIXTEEN ? new short[height][row] : null;
        this.alpha = hasAlpha ? new short[height][width] : null;
        if (hasAlpha) {
            for (short[] line : alpha) {
                Arrays.fill(line, (short) Depth.SIXTEEN.max());
            }
        }
    }

    /** A black picture, opaque where it has alpha. */
    public static PictureBuffer allocate(int width, int height, Depth depth, boolean hasAlpha) {
        return new PictureBuffer(width, height, depth, hasAlpha);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    public Depth depth() {
        return depth;
    }

    @Override
    public boolean hasAlpha() {
        return alpha != null;
    }

    @Override
    public void readRgb(Region region, float[] rgb) {
        int plane = region.area();
        float scale = 1f / depth.max();
        for (int y = 0, out = 0; y < region.height(); y++) {
            int in = 3 * region.x();
            for (int x = 0; x < region.width(); x++, out++, in += 3) {
                rgb[out] = scale * sample(region.y() + y, in);
                rgb[out + plane] = scale * sample(region.y() + y, in + 1);
                rgb[out + 2 * plane] = scale * sample(region.y() + y, in + 2);
            }
        }
    }

    @Override
    public void readAlpha(Region region, float[] into) {
        if (alpha == null) {
            Arrays.fill(into, 0, region.area(), 1f);
            return;
        }
        for (int y = 0, out = 0; y < region.height(); y++) {
            short[] line = alpha[region.y() + y];
            for (int x = 0; x < region.width(); x++, out++) {
                into[out] = (line[region.x() + x] & 0xFFFF) / (float) Depth.SIXTEEN.max();
            }
        }
    }

    /** Writes a region from planar RGB; values are held in [0, 1] and rounded to the depth. */
    public void writeRgb(Region region, float[] rgb) {
        int plane = region.area();
        for (int y = 0, in = 0; y < region.height(); y++) {
            int out = 3 * region.x();
            for (int x = 0; x < region.width(); x++, in++, out += 3) {
                setSample(region.y() + y, out, quantise(rgb[in]));
                setSample(region.y() + y, out + 1, quantise(rgb[in + plane]));
                setSample(region.y() + y, out + 2, quantise(rgb[in + 2 * plane]));
            }
        }
    }

    /** Writes a region's opacity, held in [0, 1]; the picture must have alpha. */
    public void writeAlpha(Region region, float[] from) {
        for (int y = 0, in = 0; y < region.height(); y++) {
            short[] line = alpha[region.y() + y];
            for (int x = 0; x < region.width(); x++, in++) {
                line[region.x() + x] = (short) Math.round(Math.clamp(from[in], 0f, 1f) * Depth.SIXTEEN.max());
            }
        }
    }

    /** One pixel as 0xAARRGGBB with 8 bits each. */
    public int argb(int x, int y) {
        int in = 3 * x;
        int shift = depth == Depth.EIGHT ? 0 : 8;
        int a = alpha == null ? 255 : (alpha[y][x] & 0xFFFF) >> 8;
        return a << 24 | sample(y, in) >> shift << 16 | sample(y, in + 1) >> shift << 8 | sample(y, in + 2) >> shift;
    }

    private int sample(int y, int i) {
        return bytes != null ? bytes[y][i] & 0xFF : shorts[y][i] & 0xFFFF;
    }

    private void setSample(int y, int i, int value) {
        if (bytes != null) {
            bytes[y][i] = (byte) value;
        } else {
            shorts[y][i] = (short) value;
        }
    }

    private int quantise(float value) {
        return Math.round(Math.clamp(value, 0f, 1f) * depth.max());
    }
}
