package atelier.image.decode;

/** Takes a picture's rows from top to bottom. */
public interface RowSink {
    /**
     * One row; the arrays belong to the caller and are used again for the next row.
     *
     * @param colour planar samples in [0, 1]: each channel as many as the picture is wide, not premultiplied
     * @param alpha opacity in [0, 1]; null for a picture without
     */
    void row(int y, float[] colour, float[] alpha);

    /** Called once behind the last row. */
    default void finish() {}
}
