package atelier.stylizer;

/** The painting's lightness with the photo's chroma, in Oklab; {@code amount} from 0 to 1 mixes. */
record KeepChroma(OklabPixels space, float amount) implements ColorRule {
    @Override
    public void apply(float[] painted, float[] photo, int pixels) {
        float[] own = new float[3];
        float[] kept = new float[3];
        for (int i = 0; i < pixels; i++) {
            space.fromSrgb(painted[i], painted[i + pixels], painted[i + 2 * pixels], own);
            space.fromSrgb(photo[i], photo[i + pixels], photo[i + 2 * pixels], kept);
            own[1] += amount * (kept[1] - own[1]);
            own[2] += amount * (kept[2] - own[2]);
            space.toSrgb(own, kept);
            painted[i] = kept[0];
            painted[i + pixels] = kept[1];
            painted[i + 2 * pixels] = kept[2];
        }
    }
}
