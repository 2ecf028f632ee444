package atelier.stylizer;

import atelier.image.Picture;
import atelier.image.Region;

/**
 * A picture continued without end by reflection at its border pixels: windows may lie outside it, by any distance, and
 * the picture may be a single pixel.
 */
record MirroredPlane(Picture picture) {

    /** Reads a window as planar RGB. */
    void read(Region window, float[] rgb) {
        if (window.x() >= 0
                && window.y() >= 0
                && window.right() <= picture.width()
                && window.bottom() <= picture.height()) {
            picture.readRgb(window, rgb);
            return;
        }
        int[] columns = reflect(window.x(), window.width(), picture.width());
        int[] rows = reflect(window.y(), window.height(), picture.height());
        Region source = covering(columns, rows);
        float[] inside = new float[3 * source.area()];
        picture.readRgb(source, inside);
        int out = 0;
        for (int plane = 0; plane < 3; plane++) {
            for (int row : rows) {
                int line = (plane * source.height() + row - source.y()) * source.width() - source.x();
                for (int column : columns) {
                    rgb[out++] = inside[line + column];
                }
            }
        }
    }

    private static Region covering(int[] columns, int[] rows) {
        int left = min(columns);
        int top = min(rows);
        return new Region(left, top, max(columns) - left + 1, max(rows) - top + 1);
    }

    private static int min(int[] values) {
        return java.util.Arrays.stream(values).min().orElseThrow();
    }

    private static int max(int[] values) {
        return java.util.Arrays.stream(values).max().orElseThrow();
    }

    private static int[] reflect(int from, int count, int length) {
        int[] indices = new int[count];
        int period = Math.max(1, 2 * (length - 1));
        for (int i = 0; i < count; i++) {
            int position = Math.floorMod(from + i, period);
            indices[i] = Math.min(position, period - position) % Math.max(1, length);
        }
        return indices;
    }
}
