package atelier.image.color;

/** How light an encoded colour of sRGB is by ITU-R BT.601, as JPEG has it. */
public final class Luma {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private Luma() {}

    /** In the range of the three, which is [0, 1] as a rule. */
    public static double of(double red, double green, double blue) {
        return RED * red + GREEN * green + BLUE * blue;
    }

    /** What red, green and blue count; their sum is 1. */
    public static float[] weights() {
        return new float[] {(float) RED, (float) GREEN, (float) BLUE};
    }
}
