package atelier.image;

import java.util.Arrays;

/**
 * A picture in memory that can be written to: bands of rows of interleaved RGB samples of 8 or 16 bits, and opacity
 * beside them where it has alpha. Bands are arrays of their own, so no picture is too large for one array. Different threads may
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

    /** Bytes of a band: large enough that garbage collectors leave bands where they are instead of copying them. */
    private static final int BAND_BYTES = 32 << 20;

    private final int width;
    private final int height;
    private final Depth depth;
    private final int bandRows;
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
        int sampleBytes = depth == Depth.EIGHT ? Byte.BYTES : Short.BYTES;
        this.bandRows = (int) Math.max(1, BAND_BYTES / ((long) row * sampleBytes));
        int bands = Math.ceilDiv(height, bandRows);
        this.bytes = depth == Depth.EIGHT ? new byte[bands][] : null;
        this.shorts = depth == Depth.SIXTEEN ? new short[bands][] : null;
        this.alpha = hasAlpha ? new short[bands][] : null;
        for (int band = 0; band < bands; band++) {
            int rows = Math.min(bandRows, height - band * bandRows);
            allocateBand(band, Math.multiplyExact(row, rows));
        }
    }

    private void allocateBand(int band, int samples) {
        if (bytes != null) {
            bytes[band] = new byte[samples];
        } else {
            shorts[band] = new short[samples];
        }
        if (alpha != null) {
            alpha[band] = new short[samples / 3];
            Arrays.fill(alpha[band], (short) Depth.SIXTEEN.max());
        }
    }

    private int band(int y) {
        return y / bandRows;
    }

    /** Index of a pixel within its band; three times that within the colour samples. */
    private int place(int x, int y) {
        return y % bandRows * width + x;
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
            int band = band(region.y() + y);
            int in = 3 * place(region.x(), region.y() + y);
            if (bytes != null) {
                readBytes(bytes[band], in, rgb, out, region.width(), plane);
            } else {
                readShorts(shorts[band], in, rgb, out, region.width(), plane);
            }
        }
    }

    private static void readBytes(byte[] band, int from, float[] rgb, int start, int count, int plane) {
        float scale = 1f / Depth.EIGHT.max();
        for (int out = start, in = from; out < start + count; out++, in += 3) {
            rgb[out] = scale * (band[in] & 0xFF);
            rgb[out + plane] = scale * (band[in + 1] & 0xFF);
            rgb[out + 2 * plane] = scale * (band[in + 2] & 0xFF);
        }
    }

    private static void readShorts(short[] band, int from, float[] rgb, int start, int count, int plane) {
        float scale = 1f / Depth.SIXTEEN.max();
        for (int out = start, in = from; out < start + count; out++, in += 3) {
            rgb[out] = scale * (band[in] & 0xFFFF);
            rgb[out + plane] = scale * (band[in + 1] & 0xFFFF);
            rgb[out + 2 * plane] = scale * (band[in + 2] & 0xFFFF);
        }
    }

    @Override
    public void readAlpha(Region region, float[] into) {
        if (alpha == null) {
            Arrays.fill(into, 0, region.area(), 1f);
            return;
        }
        for (int y = 0, out = 0; y < region.height(); y++) {
            short[] band = alpha[band(region.y() + y)];
            int in = place(region.x(), region.y() + y);
            for (int x = 0; x < region.width(); x++, out++) {
                into[out] = (band[in + x] & 0xFFFF) / (float) Depth.SIXTEEN.max();
            }
        }
    }

    /** Writes a region from planar RGB; values are held in [0, 1] and rounded to the depth. */
    public void writeRgb(Region region, float[] rgb) {
        int plane = region.area();
        for (int y = 0; y < region.height(); y++) {
            int in = y * region.width();
            int band = band(region.y() + y);
            int out = 3 * place(region.x(), region.y() + y);
            for (int channel = 0; channel < 3; channel++, in += plane, out++) {
                if (bytes != null) {
                    writeBytes(bytes[band], out, rgb, in, region.width());
                } else {
                    writeShorts(shorts[band], out, rgb, in, region.width());
                }
            }
        }
    }

    private static void writeBytes(byte[] band, int start, float[] plane, int from, int count) {
        for (int i = 0, out = start; i < count; i++, out += 3) {
            band[out] = (byte) (int) (Math.clamp(plane[from + i], 0f, 1f) * Depth.EIGHT.max() + 0.5f);
        }
    }

    private static void writeShorts(short[] band, int start, float[] plane, int from, int count) {
        for (int i = 0, out = start; i < count; i++, out += 3) {
            band[out] = (short) (int) (Math.clamp(plane[from + i], 0f, 1f) * Depth.SIXTEEN.max() + 0.5f);
        }
    }

    /** Writes a region's opacity, held in [0, 1]; the picture must have alpha. */
    public void writeAlpha(Region region, float[] from) {
        for (int y = 0, in = 0; y < region.height(); y++) {
            short[] band = alpha[band(region.y() + y)];
            int out = place(region.x(), region.y() + y);
            for (int x = 0; x < region.width(); x++, in++) {
                band[out + x] = (short) Math.round(Math.clamp(from[in], 0f, 1f) * Depth.SIXTEEN.max());
            }
        }
    }

    /** One pixel as 0xAARRGGBB with 8 bits each. */
    public int argb(int x, int y) {
        int band = band(y);
        int in = 3 * place(x, y);
        int shift = depth == Depth.EIGHT ? 0 : 8;
        int a = alpha == null ? 255 : (alpha[band][in / 3] & 0xFFFF) >> 8;
        return a << 24
                | sample(band, in) >> shift << 16
                | sample(band, in + 1) >> shift << 8
                | sample(band, in + 2) >> shift;
    }

    private int sample(int band, int i) {
        return bytes != null ? bytes[band][i] & 0xFF : shorts[band][i] & 0xFFFF;
    }
}
