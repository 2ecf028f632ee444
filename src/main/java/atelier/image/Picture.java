package atelier.image;

/**
 * An sRGB picture of any size, upright, whose regions are read as floats. Pictures are read by one thread at a time
 * unless an implementation says otherwise.
 */
public interface Picture {
    int width();

    int height();

    boolean hasAlpha();

    /**
     * Reads a region as planar RGB in [0, 1], not premultiplied: red plane, green plane, blue plane, each
     * {@code height × width} row by row. The region lies inside the picture; {@code rgb} has room for three planes.
     */
    void readRgb(Region region, float[] rgb);

    /** Reads a region's opacity in [0, 1], row by row; one everywhere for a picture without alpha. */
    void readAlpha(Region region, float[] alpha);

    default Region bounds() {
        return new Region(0, 0, width(), height());
    }

    /** The number of pixels; 100 megapixels is 100,000,000. */
    default long pixels() {
        return (long) width() * height();
    }
}
