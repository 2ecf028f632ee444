package atelier.image.decode;

import java.io.IOException;

/** Turns unfiltered PNG bytes into samples, and samples into colour and opacity. */
final class PngSamples {
    private final int bits;
    private final int colorType;
    private final int samples;
    private final int max;
    private final float[] paletteRgb;
    private final float[] paletteAlpha;
    private final int[] key;

    PngSamples(PngChunks chunks) throws IOException {
        this.bits = chunks.bits();
        this.colorType = chunks.colorType();
        this.samples = switch (colorType) {
            case 0, 3 -> 1;
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> throw new IOException("an unknown colour type");
        };
        boolean small = bits == 1 || bits == 2 || bits == 4;
        if (!(bits == 8 || (bits == 16 && colorType != 3) || (small && samples == 1))) {
            throw new IOException("an unknown depth");
        }
        this.max = (1 << bits) - 1;
        byte[] palette = chunks.palette();
        if (colorType == 3 && palette.length < 3) {
            throw new IOException("no palette");
        }
        byte[] transparency = chunks.transparency();
        this.paletteRgb = colorType == 3 ? paletteOf(palette) : null;
        this.paletteAlpha = colorType == 3 && transparency != null ? alphaOf(transparency) : null;
        this.key = transparency != null && (colorType == 0 || colorType == 2) ? keyOf(transparency) : null;
    }

    private static float[] paletteOf(byte[] palette) {
        float[] rgb = new float[3 * 256];
        for (int i = 0; i < Math.min(palette.length, rgb.length); i++) {
            rgb[i] = (palette[i] & 0xFF) / 255f;
        }
        return rgb;
    }

    private static float[] alphaOf(byte[] transparency) {
        float[] alpha = new float[256];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = i < transparency.length ? (transparency[i] & 0xFF) / 255f : 1;
        }
        return alpha;
    }

    private int[] keyOf(byte[] transparency) throws IOException {
        if (transparency.length < 2 * samples) {
            throw new IOException("a wrong transparent colour");
        }
        int[] colour = new int[samples];
        for (int s = 0; s < samples; s++) {
            colour[s] = (transparency[2 * s] & 0xFF) << 8 | (transparency[2 * s + 1] & 0xFF);
        }
        return colour;
    }

    /** Samples of one pixel as stored. */
    int perPixel() {
        return samples;
    }

    int channels() {
        return samples >= 3 || colorType == 3 ? 3 : 1;
    }

    boolean hasAlpha() {
        return colorType >= 4 || paletteAlpha != null || key != null;
    }

    int rowBytes(int width) {
        return (int) (((long) width * samples * bits + 7) / 8);
    }

    /** Distance in bytes that the filters look back. */
    int filterStep() {
        return Math.max(1, samples * bits / 8);
    }

    /** Unpacks one row. */
    void unpack(byte[] row, int width, short[] into) {
        int count = width * samples;
        if (bits == 8) {
            for (int i = 0; i < count; i++) {
                into[i] = (short) (row[i] & 0xFF);
            }
        } else if (bits == 16) {
            for (int i = 0; i < count; i++) {
                into[i] = (short) (row[2 * i] << 8 | (row[2 * i + 1] & 0xFF));
            }
        } else {
            for (int i = 0; i < count; i++) {
                int bit = i * bits;
                into[i] = (short) ((row[bit >> 3] >> (8 - bits - (bit & 7))) & max);
            }
        }
    }

    /** Colour planes and opacity of one row of samples. */
    void colour(short[] row, int width, float[] colour, float[] alpha) {
        if (colorType == 3) {
            indexed(row, width, colour, alpha);
            return;
        }
        float scale = 1f / max;
        int channels = channels();
        for (int c = 0; c < channels; c++) {
            for (int x = 0, in = c; x < width; x++, in += samples) {
                colour[c * width + x] = (row[in] & 0xFFFF) * scale;
            }
        }
        if (colorType >= 4) {
            for (int x = 0, in = channels; x < width; x++, in += samples) {
                alpha[x] = (row[in] & 0xFFFF) * scale;
            }
        } else if (key != null) {
            keyed(row, width, alpha);
        }
    }

    private void indexed(short[] row, int width, float[] colour, float[] alpha) {
        for (int x = 0; x < width; x++) {
            int index = row[x] & 0xFF;
            for (int c = 0; c < 3; c++) {
                colour[c * width + x] = paletteRgb[3 * index + c];
            }
            if (paletteAlpha != null) {
                alpha[x] = paletteAlpha[index];
            }
        }
    }

    private void keyed(short[] row, int width, float[] alpha) {
        for (int x = 0; x < width; x++) {
            boolean same = true;
            for (int s = 0; s < samples; s++) {
                same &= (row[x * samples + s] & 0xFFFF) == key[s];
            }
            alpha[x] = same ? 0 : 1;
        }
    }
}
