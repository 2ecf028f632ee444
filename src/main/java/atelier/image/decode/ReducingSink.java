package atelier.image.decode;

import atelier.image.color.Srgb;
import java.util.Arrays;

/**
 * Shrinks by a whole factor while the rows pass: each square of pixels becomes its mean in linear light, weighted by
 * opacity. The mean of light is what the eye sees from further away, and it can't ring.
 */
public final class ReducingSink implements RowSink {
    private final int factor;
    private final int width;
    private final int height;
    private final RowSink next;
    private final int columns;
    private final float[] sum;
    private final float[] weight;
    private final float[] rgb;
    private final float[] alpha;
    private int rows;

    /** Takes sRGB rows of {@code width}, hands on rows of {@code ceil(width / factor)}. */
    public ReducingSink(int factor, int width, int height, boolean hasAlpha, RowSink next) {
        this.factor = factor;
        this.width = width;
        this.height = height;
        this.next = next;
        this.columns = (width + factor - 1) / factor;
        this.sum = new float[3 * columns];
        this.weight = new float[columns];
        this.rgb = new float[3 * columns];
        this.alpha = hasAlpha ? new float[columns] : null;
    }

    @Override
    public void row(int y, float[] colour, float[] opacity) {
        for (int column = 0, x = 0; column < columns; column++) {
            int end = Math.min(x + factor, width);
            for (; x < end; x++) {
                float w = opacity == null ? 1 : opacity[x];
                sum[column] += w * Srgb.fastLinear(colour[x]);
                sum[columns + column] += w * Srgb.fastLinear(colour[width + x]);
                sum[2 * columns + column] += w * Srgb.fastLinear(colour[2 * width + x]);
                weight[column] += w;
            }
        }
        rows++;
        if (rows == factor || y == height - 1) {
            emit(y / factor);
        }
    }

    private void emit(int y) {
        for (int column = 0; column < columns; column++) {
            float w = Math.max(weight[column], 1e-9f);
            for (int plane = 0; plane < 3; plane++) {
                rgb[plane * columns + column] = Srgb.fastEncode(sum[plane * columns + column] / w);
            }
            if (alpha != null) {
                int pixels = rows * (Math.min((column + 1) * factor, width) - column * factor);
                alpha[column] = weight[column] / pixels;
            }
        }
        next.row(y, rgb, alpha);
        Arrays.fill(sum, 0);
        Arrays.fill(weight, 0);
        rows = 0;
    }

    @Override
    public void finish() {
        next.finish();
    }
}
