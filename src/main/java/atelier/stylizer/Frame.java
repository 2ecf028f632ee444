package atelier.stylizer;

import atelier.image.Region;

/**
 * Where the network looks to paint a picture: the picture with a margin, made up to multiples of 4. A tile's window is a
 * part of that one on the same grid of 4, so that it sees exactly what the whole would. The grid may be shifted.
 *
 * @param margin pixels around the picture, a multiple of 4, and those of the shift more at the left and the top
 */
record Frame(int width, int height, int margin, Shift shift) {
    private static final int GRID = 4;

    /** The farthest that a pixel of the photo reaches in the painting once statistics are given, on the grid. */
    static final int REACH = 68;

    Frame(int width, int height, int margin) {
        this(width, height, margin, Shift.NONE);
    }

    /** The window that paints the whole picture. */
    Region window() {
        return new Region(
                -margin - shift.x(),
                -margin - shift.y(),
                onGrid(width + 2 * margin + shift.x()),
                onGrid(height + 2 * margin + shift.y()));
    }

    /** The window that paints a tile with so many pixels more around it; the tile begins on the grid. */
    Region window(Region tile, int more) {
        int reach = REACH + onGrid(more);
        Region all = window();
        int left = Math.max(all.x(), tile.x() - reach - shift.x());
        int top = Math.max(all.y(), tile.y() - reach - shift.y());
        int right = Math.min(all.right(), onGrid(tile.right() + shift.x()) + reach - shift.x());
        int bottom = Math.min(all.bottom(), onGrid(tile.bottom() + shift.y()) + reach - shift.y());
        return new Region(left, top, right - left, bottom - top);
    }

    private static int onGrid(int length) {
        return Math.ceilDiv(length, GRID) * GRID;
    }
}
