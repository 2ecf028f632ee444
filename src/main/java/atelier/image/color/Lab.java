package atelier.image.color;

/** CIE L*a*b* relative to D65: lightness 0 to 100, a from green to red, b from blue to yellow. */
public record Lab(double l, double a, double b) {
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    public static Lab of(Xyz colour) {
        double fx = f(colour.x() / Xyz.D65.x());
        double fy = f(colour.y() / Xyz.D65.y());
        double fz = f(colour.z() / Xyz.D65.z());
        return new Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    /** Of encoded sRGB in [0, 1]. */
    public static Lab ofSrgb(double red, double green, double blue) {
        return of(Xyz.ofSrgb(red, green, blue));
    }

    public Xyz toXyz() {
        double fy = (l + 16) / 116;
        return new Xyz(
                inverse(fy + a / 500) * Xyz.D65.x(), inverse(fy) * Xyz.D65.y(), inverse(fy - b / 200) * Xyz.D65.z());
    }

    public double chroma() {
        return Math.hypot(a, b);
    }

    private static double f(double t) {
        return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
    }

    private static double inverse(double f) {
        double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }
}
