package atelier.image.decode;

import atelier.image.Orientation;
import atelier.image.PictureBuffer;
import atelier.image.Region;

/** Puts sRGB rows upright into a buffer, a band of rows at a time so that turning stays quick. */
public final class BufferSink implements RowSink {
    private static final int BAND = 32;

    private final int width;
    private final int height;
    private final Orientation orientation;
    private final PictureBuffer buffer;
    private final float[] band;
    private final float[] bandAlpha;
    private final float[] turned;
    private int first;
    private int rows;

    /** For rows of {@code width} as stored; the buffer has the upright size. */
    public BufferSink(int width, int height, Orientation orientation, PictureBuffer buffer) {
        this.width = width;
        this.height = height;
        this.orientation = orientation;
        this.buffer = buffer;
        this.band = new float[3 * BAND * width];
        this.bandAlpha = buffer.hasAlpha() ? new float[BAND * width] : null;
        this.turned = new float[3 * BAND * width];
    }

    @Override
    public void row(int y, float[] rgb, float[] alpha) {
        if (rows == 0) {
            first = y;
        }
        for (int plane = 0; plane < 3; plane++) {
            System.arraycopy(rgb, plane * width, band, (plane * BAND + rows) * width, width);
        }
        if (bandAlpha != null) {
            System.arraycopy(alpha, 0, bandAlpha, rows * width, width);
        }
        rows++;
        if (rows == BAND || y == height - 1) {
            flush();
        }
    }

    private void flush() {
        int last = first + rows - 1;
        int x1 = orientation.column(0, first, width, height);
        int x2 = orientation.column(width - 1, last, width, height);
        int y1 = orientation.row(0, first, width, height);
        int y2 = orientation.row(width - 1, last, width, height);
        Region region = new Region(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x1 - x2) + 1, Math.abs(y1 - y2) + 1);
        for (int plane = 0; plane < 3; plane++) {
            turn(region, band, plane * BAND * width, plane * region.area());
        }
        buffer.writeRgb(region, turned);
        if (bandAlpha != null) {
            turn(region, bandAlpha, 0, 0);
            buffer.writeAlpha(region, turned);
        }
        rows = 0;
    }

    private void turn(Region region, float[] from, int in, int out) {
        int origin = at(region, 0, 0);
        int columnStep = width > 1 ? at(region, 1, 0) - origin : 0;
        int rowStep = rows > 1 ? at(region, 0, 1) - origin : 0;
        for (int y = 0; y < rows; y++) {
            int target = out + origin + y * rowStep;
            int source = in + y * width;
            for (int x = 0; x < width; x++, target += columnStep) {
                turned[target] = from[source + x];
            }
        }
    }

    private int at(Region region, int x, int y) {
        int column = orientation.column(x, first + y, width, height) - region.x();
        int row = orientation.row(x, first + y, width, height) - region.y();
        return row * region.width() + column;
    }
}
