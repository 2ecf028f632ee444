package atelier.image.color;

/** Oklab (Björn Ottosson, 2020): lightness 0 to 1, a from green to red, b from blue to yellow. */
public record Oklab(double l, double a, double b) {
    /** Of encoded sRGB in [0, 1]. */
    public static Oklab ofSrgb(double red, double green, double blue) {
        return ofLinear(Srgb.toLinear(red), Srgb.toLinear(green), Srgb.toLinear(blue));
    }

    /** Of linear light in [0, 1]. */
    public static Oklab ofLinear(double red, double green, double blue) {
        double long3 = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double medium3 = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double short3 = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * long3 + 0.7936177850 * medium3 - 0.0040720468 * short3,
                1.9779984951 * long3 - 2.4285922050 * medium3 + 0.4505937099 * short3,
                0.0259040371 * long3 + 0.7827717662 * medium3 - 0.8086757660 * short3);
    }

    /** Encoded sRGB as red, green, blue; outside [0, 1] where sRGB has no such colour. */
    public double[] toSrgb() {
        double[] linear = toLinear();
        return new double[] {Srgb.encode(linear[0]), Srgb.encode(linear[1]), Srgb.encode(linear[2])};
    }

    /** Linear light as red, green, blue; outside [0, 1] where sRGB has no such colour. */
    public double[] toLinear() {
        double longCone = cube(l + 0.3963377774 * a + 0.2158037573 * b);
        double mediumCone = cube(l - 0.1055613458 * a - 0.0638541728 * b);
        double shortCone = cube(l - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * longCone - 3.3077115913 * mediumCone + 0.2309699292 * shortCone,
            -1.2684380046 * longCone + 2.6097574011 * mediumCone - 0.3413193965 * shortCone,
            -0.0041960863 * longCone - 0.7034186147 * mediumCone + 1.7076147010 * shortCone
        };
    }

    private static double cube(double v) {
        return v * v * v;
    }
}
