package atelier.stylizer;

/** Mixes the photo's own pixels in; {@code share} is the painting's part, from 0 to 1. */
record FadeToPhoto(float share) implements ColorRule {
    @Override
    public void apply(float[] painted, float[] photo, int pixels) {
        for (int i = 0; i < 3 * pixels; i++) {
            painted[i] = photo[i] + share * (painted[i] - photo[i]);
        }
    }
}
