package atelier.stylizer;

import atelier.image.color.Oklab;
import atelier.image.color.Srgb;

/**
 * Pixels to {@link Oklab} and back, quickly and into the gamut. Hue stays put there when L changes, which CIELAB's blues
 * don't.
 */
final class OklabPixels {
    private static final int TABLE = 4096;

    private final float[] toLinear = new float[TABLE + 2];

    OklabPixels() {
        for (int i = 0; i < toLinear.length; i++) {
            toLinear[i] = (float) Srgb.toLinear((double) i / TABLE);
        }
    }

    /** sRGB in [0, 1], held there, to {@code lab}. */
    void fromSrgb(float red, float green, float blue, float[] lab) {
        Oklab color = Oklab.ofLinear(linear(red), linear(green), linear(blue));
        lab[0] = (float) color.l();
        lab[1] = (float) color.a();
        lab[2] = (float) color.b();
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
        double[] linear = new Oklab(lightness, a, b).toLinear();
        for (int i = 0; i < 3; i++) {
            rgb[i] = (float) linear[i];
        }
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
}
