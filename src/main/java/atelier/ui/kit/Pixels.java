package atelier.ui.kit;

import atelier.image.PictureBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture ready for the screen: premultiplied 0xAARRGGBB, and the same at a half, a quarter and so on, so that a
 * small view of a large picture stays free of shimmer. Plain arrays, made off the interface thread.
 *
 * @param levels the picture itself first, then each half the size of the one before
 */
public record Pixels(List<Level> levels) {
    private static final int SMALLEST_SIDE = 96;

    /** One size of the picture, row by row. */
    @SuppressWarnings("ArrayRecordComponent") // drawn from without a copy; never compared
    public record Level(int width, int height, int[] argb) {}

    public Pixels {
        levels = List.copyOf(levels);
    }

    public static Pixels of(PictureBuffer picture) {
        return of(level(picture, 0, 0, picture.width(), picture.height()));
    }

    /** Pixels that are premultiplied already. */
    public static Pixels of(Level full) {
        List<Level> levels = new ArrayList<>();
        levels.add(full);
        while (Math.max(levels.getLast().width(), levels.getLast().height()) >= 2 * SMALLEST_SIDE) {
            levels.add(half(levels.getLast()));
        }
        return new Pixels(levels);
    }

    /** A rectangle of a picture, without smaller levels. */
    public static Level level(PictureBuffer picture, int x0, int y0, int width, int height) {
        int[] argb = new int[width * height];
        boolean alpha = picture.hasAlpha();
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                int pixel = picture.argb(x0 + x, y0 + y);
                argb[i] = alpha ? premultiplied(pixel) : pixel;
            }
        }
        return new Level(width, height, argb);
    }

    public int width() {
        return levels.getFirst().width();
    }

    public int height() {
        return levels.getFirst().height();
    }

    /** The smallest level that still has at least as many pixels across as are asked for. */
    public Level atLeast(double width) {
        Level best = levels.getFirst();
        for (Level level : levels) {
            if (level.width() >= width) {
                best = level;
            }
        }
        return best;
    }

    private static Level half(Level from) {
        int width = Math.max(1, from.width() / 2);
        int height = Math.max(1, from.height() / 2);
        int[] out = new int[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            int top = 2 * y * from.width();
            int bottom = Math.min(2 * y + 1, from.height() - 1) * from.width();
            for (int x = 0; x < width; x++, i++) {
                int left = 2 * x;
                int right = Math.min(left + 1, from.width() - 1);
                out[i] = mean(
                        from.argb()[top + left],
                        from.argb()[top + right],
                        from.argb()[bottom + left],
                        from.argb()[bottom + right]);
            }
        }
        return new Level(width, height, out);
    }

    private static int mean(int a, int b, int c, int d) {
        int result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int sum = (a >>> shift & 255) + (b >>> shift & 255) + (c >>> shift & 255) + (d >>> shift & 255);
            result |= ((sum + 2) >> 2) << shift;
        }
        return result;
    }

    private static int premultiplied(int pixel) {
        int alpha = pixel >>> 24;
        int red = ((pixel >> 16 & 255) * alpha + 127) / 255;
        int green = ((pixel >> 8 & 255) * alpha + 127) / 255;
        int blue = ((pixel & 255) * alpha + 127) / 255;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
