package atelier.stylizer;

/**
 * The perceptual colour space of Björn Ottosson (2020): L is lightness, a and b are chroma, equal steps look about equal
 * and hue stays put when L changes, which CIELAB's blues don't.
 */
final class Oklab {
    private static final int TABLE = 4096;

    private final float[] toLinear = new float[TABLE + 2];

    Oklab() {
        for (int i = 0; i < toLinear.length; i++) {
            double v = (double) i / TABLE;
            toLinear[i] = (float) (v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
        }
    }

    /** sRGB in [0, 1], held there, to {@code lab}. */
    void fromSrgb(float red, float green, float blue, float[] lab) {
        float r = linear(red);
        float g = linear(green);
        float b = linear(blue);
        double l = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        lab[0] = (float) (0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s);
        lab[1] = (float) (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s);
        lab[2] = (float) (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /**
     * {@code lab} to sRGB in [0, 1]. A colour outside keeps lightness and hue and loses as little chroma as brings it
     * inside.
     */
    void toSrgb(float[] lab, float[] rgb) {
        float lightness = Math.clamp(lab[0], 0f, 1f);
        if (!linearInside(lightness, lab[1], lab[2], rgb)) {
            float inside = 0;
            float outside = 1;
            for (int i = 0; i < 8; i++) {
                float middle = (inside + outside) / 2;
                if (linearInside(lightness, middle * lab[1], middle * lab[2], rgb)) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            linearInside(lightness, inside * lab[1], inside * lab[2], rgb);
        }
        for (int i = 0; i < 3; i++) {
            rgb[i] = gamma(Math.clamp(rgb[i], 0f, 1f));
        }
    }

    private static boolean linearInside(float lightness, float a, float b, float[] rgb) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        rgb[0] = (float) (4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        rgb[1] = (float) (-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        rgb[2] = (float) (-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return inside(rgb[0]) && inside(rgb[1]) && inside(rgb[2]);
    }

    private static boolean inside(float value) {
        return value >= -1e-4f && value <= 1.0001f;
    }

    private float linear(float value) {
        float position = Math.clamp(value, 0f, 1f) * TABLE;
        int below = (int) position;
        return toLinear[below] + (position - below) * (toLinear[below + 1] - toLinear[below]);
    }

    private static float gamma(float v) {
        return v <= 0.0031308f ? 12.92f * v : (float) (1.055 * Math.pow(v, 1 / 2.4) - 0.055);
    }

    private static double cube(double v) {
        return v * v * v;
    }

    private static double cbrt(double v) {
        return Math.cbrt(v);
    }
}
