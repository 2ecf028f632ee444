package atelier.stylizer;

import atelier.image.Picture;

/**
 * Where painting whole ends and tiling begins.
 *
 * @param largestWhole pixels up to which a photo is painted whole
 * @param reducedPixels pixels of the copy that a larger photo's statistics are taken from
 * @param tileEdge largest edge of a tile, a multiple of 8
 */
record TilingLimits(long largestWhole, long reducedPixels, int tileEdge) {
    /** Tiles look 144 pixels around themselves: smaller ones are slower. */
    static final TilingLimits DEFAULT = new TilingLimits(2 << 20, 1 << 20, 1024);

    /** Where photo and painting together take so much memory that the tiles have to do with less. */
    private static final long HUGE = 48_000_000;

    private static final int HUGE_EDGE = 768;

    TilingLimits {
        if (tileEdge % 8 != 0 || tileEdge < TileWork.SMALLEST) {
            throw new IllegalArgumentException("a tile's edge is a multiple of 8, at least " + TileWork.SMALLEST);
        }
    }

    /** The edge of the tiles that a photo is painted in. */
    int tileEdge(Picture photo) {
        return photo.pixels() > HUGE ? Math.min(tileEdge, HUGE_EDGE) : tileEdge;
    }

    /** The pixels to take statistics from: all of a photo that is painted whole. */
    long wholePixels(Picture photo) {
        return photo.pixels() <= largestWhole ? photo.pixels() : reducedPixels;
    }

    long fewestPixels() {
        return 4L * TileWork.SMALLEST * TileWork.SMALLEST;
    }

    /** The photo itself where it has no more than so many pixels, otherwise a reduced copy. */
    Picture working(Picture photo, long pixels) {
        if (photo.pixels() <= pixels) {
            return photo;
        }
        double scale = Math.sqrt((double) pixels / photo.pixels());
        int width = Math.max(1, (int) (scale * photo.width()));
        int height = Math.max(1, (int) (scale * photo.height()));
        return new Resampler().resize(photo, width, height);
    }

    /** How much of a tiled job the statistics are. */
    double shareOfPreparing(Picture photo) {
        return (double) reducedPixels / (reducedPixels + photo.pixels());
    }
}
