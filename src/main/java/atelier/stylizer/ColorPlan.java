package atelier.stylizer;

import atelier.image.Picture;
import java.util.function.Supplier;

/** Chooses what happens to a painting's colours under given settings. */
record ColorPlan(OklabPixels space, PaintSettings settings) {
    /** Below this strength the photo's own pixels come through, so that 0 is the photo. */
    private static final double FADE_BELOW = 0.3;

    /**
     * The rules in order.
     *
     * @param painted paints {@code reference} as planar RGB; asked only when the palette is matched
     * @param reference the photo or a reduced copy
     */
    ColorRule rule(Supplier<float[]> painted, Picture reference) {
        ColorRule rule = ColorRule.NONE;
        double keep = settings.keepColors() / 100;
        if (keep > 0) {
            rule = switch (settings.colorMode()) {
                case "match" -> match(painted.get(), reference, keep);
                default -> new KeepChroma(space, (float) keep);
            };
        }
        double strength = settings.strength() / 100;
        if (strength >= FADE_BELOW) {
            return rule;
        }
        FadeToPhoto fade = new FadeToPhoto((float) smooth(strength / FADE_BELOW));
        return rule.then(fade);
    }

    private ColorRule match(float[] painted, Picture reference, double amount) {
        int pixels = reference.bounds().area();
        float[] photo = new float[3 * pixels];
        reference.readRgb(reference.bounds(), photo);
        return new MatchPalette(space, Palette.of(space, painted, pixels), Palette.of(space, photo, pixels), amount);
    }

    /** From 0 to 1 with no slope at either end. */
    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }
}
