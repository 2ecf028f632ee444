package atelier.stylizer;

import atelier.image.Region;

/**
 * Where the network looks to paint a picture: the picture with a margin, made up to multiples of 4. A tile's window is a
 * part of that one on the same grid of 4, so that it sees exactly what the whole would.
 *
 * @param margin pixels around the picture, a multiple of 4
 */
record Frame(int width, int height, int margin) {
    private static final int GRID = 4;

    /** The farthest that a pixel of the photo reaches in the painting once statistics are given, on the grid. */
    static final int REACH = 60;

    /** The window that paints the whole picture. */
    Region window() {
        return new Region(-margin, -margin, onGrid(width + 2 * margin), onGrid(height + 2 * margin));
    }

    /** The window that paints a tile; the tile begins on the grid. */
    Region window(Region tile) {
        Region all = window();
        int left = Math.max(all.x(), tile.x() - REACH);
        int top = Math.max(all.y(), tile.y() - REACH);
        int right = Math.min(all.right(), onGrid(tile.right()) + REACH);
        int bottom = Math.min(all.bottom(), onGrid(tile.bottom()) + REACH);
        return new Region(left, top, right - left, bottom - top);
    }

    private static int onGrid(int length) {
        return Math.ceilDiv(length, GRID) * GRID;
    }

    /** Copies what a window holds of a tile, planar in both. */
    static void crop(float[] painted, Region window, Region tile, float[] into) {
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < tile.height(); y++) {
                int from =
                        (plane * window.height() + tile.y() - window.y() + y) * window.width() + tile.x() - window.x();
                System.arraycopy(painted, from, into, (plane * tile.height() + y) * tile.width(), tile.width());
            }
        }
    }
}
