package atelier.image.decode;

import atelier.image.icc.RowConverter;

/** Turns a picture's own colours into sRGB on their way. */
public final class SrgbSink implements RowSink {
    private final RowConverter converter;
    private final int width;
    private final RowSink next;
    private final float[] rgb;

    public SrgbSink(RowConverter converter, int width, RowSink next) {
        this.converter = converter;
        this.width = width;
        this.next = next;
        this.rgb = new float[3 * width];
    }

    @Override
    public void row(int y, float[] colour, float[] alpha) {
        converter.convert(colour, rgb, width);
        next.row(y, rgb, alpha);
    }

    @Override
    public void finish() {
        next.finish();
    }
}
