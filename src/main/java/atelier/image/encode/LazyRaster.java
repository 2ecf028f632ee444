package atelier.image.encode;

import atelier.image.Picture;
import atelier.image.Region;
import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.function.IntConsumer;

/** A raster of a whole picture that holds nothing: its rows are made when asked for, on white. */
final class LazyRaster extends WritableRaster {
    private static final int[] BANDS = {0, 1, 2};

    private final Picture picture;
    private final IntConsumer beforeRow;
    private final float[] rgb;
    private final float[] alpha;

    LazyRaster(Picture picture, IntConsumer beforeRow) {
        super(model(picture.width(), picture.height()), new DataBufferByte(3), new Point(0, 0));
        this.picture = picture;
        this.beforeRow = beforeRow;
        this.rgb = new float[3 * picture.width()];
        this.alpha = new float[picture.width()];
    }

    private static PixelInterleavedSampleModel model(int width, int height) {
        return new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, 3, 3 * width, BANDS);
    }

    /** One row, as JPEG's encoder asks for it. */
    @Override
    public Raster createChild(int x, int y, int width, int height, int newX, int newY, int[] bands) {
        if (height != 1 || x != 0 || width != getWidth()) {
            throw new IllegalArgumentException("only whole rows");
        }
        beforeRow.accept(y);
        return Raster.createWritableRaster(
                model(width, 1), new DataBufferByte(samples(y), 3 * width), new Point(newX, newY));
    }

    private byte[] samples(int y) {
        int width = getWidth();
        Region region = new Region(0, y, width, 1);
        picture.readRgb(region, rgb);
        picture.readAlpha(region, alpha);
        byte[] row = new byte[3 * width];
        for (int c = 0; c < 3; c++) {
            for (int i = 0, out = c; i < width; i++, out += 3) {
                float onWhite = Math.clamp(rgb[c * width + i], 0f, 1f) * alpha[i] + 1 - alpha[i];
                row[out] = (byte) (int) (onWhite * 255 + 0.5f);
            }
        }
        return row;
    }
}
