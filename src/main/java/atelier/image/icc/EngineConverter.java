package atelier.image.icc;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Profiles made of tables (inks, printers, scanners) by the JDK's colour engine, 16 bits a sample. */
final class EngineConverter implements RowConverter {
    private static final float MAX = 65535f;

    private final int channels;
    private final ColorConvertOp op;
    private WritableRaster from;
    private WritableRaster to;

    /**
     * Of any profile.
     *
     * @throws IllegalArgumentException when the engine refuses it
     */
    EngineConverter(IccProfile profile) {
        this.channels = profile.kind().channels();
        ICC_Profile[] chain = {ICC_Profile.getInstance(profile.data()), ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        this.op = new ColorConvertOp(chain, null);
    }

    @Override
    public void convert(float[] colour, float[] rgb, int count) {
        if (from == null || from.getWidth() != count) {
            from = row(count, channels);
            to = row(count, 3);
        }
        short[] in = ((DataBufferUShort) from.getDataBuffer()).getData();
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < count; i++) {
                in[i * channels + c] = (short) (int) (Math.clamp(colour[c * count + i], 0f, 1f) * MAX + 0.5f);
            }
        }
        op.filter(from, to);
        short[] out = ((DataBufferUShort) to.getDataBuffer()).getData();
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < count; i++) {
                rgb[c * count + i] = (out[3 * i + c] & 0xFFFF) / MAX;
            }
        }
    }

    private static WritableRaster row(int count, int bands) {
        int[] offsets = new int[bands];
        for (int b = 0; b < bands; b++) {
            offsets[b] = b;
        }
        return Raster.createWritableRaster(
                new PixelInterleavedSampleModel(DataBuffer.TYPE_USHORT, count, 1, bands, count * bands, offsets), null);
    }
}
