package atelier.stylizer;

/** How the colours of a painting are changed in the light of the photo's: pixel by pixel, in place. */
interface ColorRule {
    /** Leaves the painting as it is. */
    ColorRule NONE = (painted, photo, pixels) -> {};

    /** Both are planar sRGB of {@code pixels} pixels a plane. */
    void apply(float[] painted, float[] photo, int pixels);

    /** This rule, then another. */
    default ColorRule then(ColorRule next) {
        return (painted, photo, pixels) -> {
            apply(painted, photo, pixels);
            next.apply(painted, photo, pixels);
        };
    }
}
