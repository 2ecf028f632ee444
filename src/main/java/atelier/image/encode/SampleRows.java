package atelier.image.encode;

import atelier.image.Picture;
import atelier.image.Region;

/** A picture's rows as interleaved samples of 8 or 16 bits, most significant byte first, opacity last. */
final class SampleRows {
    private final Picture picture;
    private final int width;
    private final int bytesPerSample;
    private final int samples;
    private final float[] rgb;
    private final float[] alpha;
    private final byte[] row;

    SampleRows(Picture picture, int bits) {
        this.picture = picture;
        this.width = picture.width();
        this.bytesPerSample = bits / 8;
        this.samples = picture.hasAlpha() ? 4 : 3;
        this.rgb = new float[3 * width];
        this.alpha = picture.hasAlpha() ? new float[width] : null;
        this.row = new byte[width * samples * bytesPerSample];
    }

    int samples() {
        return samples;
    }

    int bytesPerPixel() {
        return samples * bytesPerSample;
    }

    int bytes() {
        return row.length;
    }

    /** One row; the array is used again. */
    byte[] row(int y) {
        Region region = new Region(0, y, width, 1);
        picture.readRgb(region, rgb);
        for (int c = 0; c < 3; c++) {
            put(rgb, c * width, c);
        }
        if (alpha != null) {
            picture.readAlpha(region, alpha);
            put(alpha, 0, 3);
        }
        return row;
    }

    private void put(float[] plane, int from, int sample) {
        int step = bytesPerPixel();
        int out = sample * bytesPerSample;
        for (int x = 0; x < width; x++, out += step) {
            float value = Math.clamp(plane[from + x], 0f, 1f);
            if (bytesPerSample == 1) {
                row[out] = (byte) (int) (value * 255 + 0.5f);
            } else {
                int wide = (int) (value * 65535 + 0.5f);
                row[out] = (byte) (wide >> 8);
                row[out + 1] = (byte) wide;
            }
        }
    }
}
