package atelier.stylizer;

import atelier.image.Region;

/**
 * Where the network looks to paint a picture: the picture with a margin, made up to multiples of its grid. A tile's
 * window is a part of that one on the same grid, so that it sees exactly what the whole would. The grid may be shifted.
 *
 * @param margin pixels around the picture, on the grid, and those of the shift more at the left and the top
 * @param grid the network's, in pixels
 * @param around the farthest that a pixel of the photo reaches in the painting once statistics are given, on the grid
 * @param near pixels around a tile that are painted with it and cut off, on the grid
 */
record Frame(int width, int height, int margin, int grid, int around, int near, Shift shift) {
    /** The window that paints the whole picture. */
    Region window() {
        return new Region(
                -margin - shift.x(),
                -margin - shift.y(),
                onGrid(width + 2 * margin + shift.x()),
                onGrid(height + 2 * margin + shift.y()));
    }

    /** The window to look at for painting a tile with so many pixels more around it; the tile begins on the grid. */
    Region window(Region tile, int more) {
        return around(tile, around + onGrid(more));
    }

    /** The part of {@link #window(Region, int)} that is painted. */
    Region painted(Region tile, int more) {
        return around(tile, near + onGrid(more));
    }

    private Region around(Region tile, int reach) {
        Region all = window();
        int left = Math.max(all.x(), tile.x() - reach - shift.x());
        int top = Math.max(all.y(), tile.y() - reach - shift.y());
        int right = Math.min(all.right(), onGrid(tile.right() + shift.x()) + reach - shift.x());
        int bottom = Math.min(all.bottom(), onGrid(tile.bottom() + shift.y()) + reach - shift.y());
        return new Region(left, top, right - left, bottom - top);
    }

    private int onGrid(int length) {
        return Math.ceilDiv(length, grid) * grid;
    }
}
