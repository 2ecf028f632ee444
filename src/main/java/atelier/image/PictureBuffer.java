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
        for (int y = 0; y < region.height(); y++) {
            int out = y * region.width();
            if (bytes != null) {
                readBytes(bytes[region.y() + y], region, rgb, out, plane);
            } else {
                readShorts(shorts[region.y() + y], region, rgb, out, plane);
            }
        }
    }

    private static void readBytes(byte[] row, Region region, float[] rgb, int start, int plane) {
        float scale = 1f / Depth.EIGHT.max();
        int in = 3 * region.x();
        for (int out = start; out < start + region.width(); out++, in += 3) {
            rgb[out] = scale * (row[in] & 0xFF);
            rgb[out + plane] = scale * (row[in + 1] & 0xFF);
            rgb[out + 2 * plane] = scale * (row[in + 2] & 0xFF);
        }
    }

    private static void readShorts(short[] row, Region region, float[] rgb, int start, int plane) {
        float scale = 1f / Depth.SIXTEEN.max();
        int in = 3 * region.x();
        for (int out = start; out < start + region.width(); out++, in += 3) {
            rgb[out] = scale * (row[in] & 0xFFFF);
            rgb[out + plane] = scale * (row[in + 1] & 0xFFFF);
            rgb[out + 2 * plane] = scale * (row[in + 2] & 0xFFFF);
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
        for (int y = 0; y < region.height(); y++) {
            int in = y * region.width();
            for (int channel = 0; channel < 3; channel++, in += plane) {
                if (bytes != null) {
                    writeBytes(bytes[region.y() + y], 3 * region.x() + channel, rgb, in, region.width());
                } else {
                    writeShorts(shorts[region.y() + y], 3 * region.x() + channel, rgb, in, region.width());
                }
            }
        }
    }

    private static void writeBytes(byte[] row, int start, float[] plane, int from, int count) {
        for (int i = 0, out = start; i < count; i++, out += 3) {
            row[out] = (byte) (int) (Math.clamp(plane[from + i], 0f, 1f) * Depth.EIGHT.max() + 0.5f);
        }
    }

    private static void writeShorts(short[] row, int start, float[] plane, int from, int count) {
        for (int i = 0, out = start; i < count; i++, out += 3) {
            row[out] = (short) (int) (Math.clamp(plane[from + i], 0f, 1f) * Depth.SIXTEEN.max() + 0.5f);
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
}
