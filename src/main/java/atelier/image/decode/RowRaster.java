package atelier.image.decode;

import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.function.ObjIntConsumer;

/** A raster of a whole picture that keeps nothing: each row that is set goes on to a consumer. */
final class RowRaster extends WritableRaster {
    private final ObjIntConsumer<byte[]> rows;

    RowRaster(int width, int height, int bands, ObjIntConsumer<byte[]> rows) {
        super(model(width, height, bands), new DataBufferByte(bands), new Point(0, 0));
        this.rows = rows;
    }

    private static PixelInterleavedSampleModel model(int width, int height, int bands) {
        int[] offsets = new int[bands];
        for (int b = 0; b < bands; b++) {
            offsets[b] = b;
        }
        return new PixelInterleavedSampleModel(DataBuffer.TYPE_BYTE, width, height, bands, width * bands, offsets);
    }

    /** Takes one interleaved row of the decoder. */
    @Override
    public void setRect(int dx, int dy, Raster row) {
        rows.accept(((DataBufferByte) row.getDataBuffer()).getData(), dy);
    }
}
