package atelier.image.icc;

/** Turns rows of a picture's own colours into encoded sRGB. Used by one thread at a time. */
public interface RowConverter {
    /**
     * Converts {@code count} pixels.
     *
     * @param colour planar samples in [0, 1], each plane {@code count} long
     * @param rgb three planes of {@code count}; may be the same array as {@code colour}
     */
    void convert(float[] colour, float[] rgb, int count);
}
