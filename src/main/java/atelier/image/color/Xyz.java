package atelier.image.color;

/** CIE 1931 XYZ with white at Y = 1. */
public record Xyz(double x, double y, double z) {
    /** The white of sRGB. */
    public static final Xyz D65 = new Xyz(0.95047, 1, 1.08883);

    /** Of encoded sRGB in [0, 1], relative to D65 (IEC 61966-2-1). */
    public static Xyz ofSrgb(double red, double green, double blue) {
        double r = Srgb.toLinear(red);
        double g = Srgb.toLinear(green);
        double b = Srgb.toLinear(blue);
        return new Xyz(
                0.4124564 * r + 0.3575761 * g + 0.1804375 * b,
                0.2126729 * r + 0.7151522 * g + 0.0721750 * b,
                0.0193339 * r + 0.1191920 * g + 0.9503041 * b);
    }

    /** Encoded sRGB as red, green, blue; outside [0, 1] where sRGB has no such colour. */
    public double[] toSrgb() {
        return new double[] {
            Srgb.encode(3.2404542 * x - 1.5371385 * y - 0.4985314 * z),
            Srgb.encode(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z),
            Srgb.encode(0.0556434 * x - 0.2040259 * y + 1.0572252 * z)
        };
    }
}
