package atelier.image.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Reads an ImageIO picture's own samples row by row, without any colour conversion. */
final class RasterRows {
    private final ColorModel model;
    private final Raster raster;
    private final int width;
    private final float[] colour;
    private final float[] alpha;
    private final float[] samples;
    private int[] indices;

    RasterRows(BufferedImage image) {
        this.model = image.getColorModel();
        this.raster = image.getRaster();
        this.width = image.getWidth();
        this.colour = new float[width * channels(model)];
        this.alpha = model.hasAlpha() ? new float[width] : null;
        this.samples = new float[width * raster.getNumBands()];
    }

    static int channels(ColorModel model) {
        return model instanceof IndexColorModel ? 3 : model.getNumColorComponents();
    }

    /** Hands row {@code y} of the picture on as row {@code as}. */
    void row(int y, int as, RowSink sink) {
        if (model instanceof IndexColorModel palette) {
            indexed(y, palette);
        } else {
            direct(y);
        }
        sink.row(as, colour, alpha);
    }

    private void indexed(int y, IndexColorModel palette) {
        indices = raster.getPixels(0, y, width, 1, indices);
        for (int x = 0; x < width; x++) {
            int argb = palette.getRGB(indices[x]);
            colour[x] = (argb >> 16 & 0xFF) / 255f;
            colour[width + x] = (argb >> 8 & 0xFF) / 255f;
            colour[2 * width + x] = (argb & 0xFF) / 255f;
            if (alpha != null) {
                alpha[x] = (argb >>> 24) / 255f;
            }
        }
    }

    private void direct(int y) {
        raster.getPixels(0, y, width, 1, samples);
        int bands = raster.getNumBands();
        int channels = channels(model);
        if (alpha != null) {
            float scale = scale(channels);
            for (int x = 0; x < width; x++) {
                alpha[x] = samples[x * bands + channels] * scale;
            }
        }
        for (int c = 0; c < channels; c++) {
            float scale = scale(c);
            for (int x = 0; x < width; x++) {
                colour[c * width + x] = Math.clamp(samples[x * bands + c] * scale, 0f, 1f);
            }
        }
        if (model.isAlphaPremultiplied() && alpha != null) {
            unmultiply(channels);
        }
    }

    private void unmultiply(int channels) {
        for (int c = 0; c < channels; c++) {
            for (int x = 0; x < width; x++) {
                float opacity = alpha[x];
                colour[c * width + x] = opacity > 0 ? Math.min(1, colour[c * width + x] / opacity) : 0;
            }
        }
    }

    private float scale(int band) {
        int type = raster.getTransferType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            return 1;
        }
        return (float) (1 / (Math.pow(2, model.getComponentSize(band)) - 1));
    }
}
