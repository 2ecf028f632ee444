package atelier.studio.styles;

/**
 * A generator to choose.
 *
 * @param id stands for it in requests: {@link #CODES}, or the sha256 of the weights
 * @param name for people
 * @param resolution side of its pictures in pixels; 0 for the code space, whose styles have no picture of their own
 * @param hash sha256 of what it draws from, for provenance
 * @param licence what is known about the licence of what it was trained on; may be empty
 * @param layers how many layers can take different parents; 1 where styles can't be mixed by layer
 * @param hasDirections whether {@link Directions} can find any
 */
public record GeneratorInfo(
        String id,
        String name,
        Kind kind,
        Source source,
        int resolution,
        String hash,
        String licence,
        int layers,
        boolean hasDirections) {
    /** The id of the code-space sampler, which is always there. */
    public static final String CODES = "codes";

    /** What draws the styles. */
    public enum Kind {
        /** Points of the distribution of known style codes. */
        CODES,
        DCGAN,
        CAN,
        STYLEGAN
    }

    /** Where it comes from. */
    public enum Source {
        /** Comes with Atelier. */
        SHIPPED,
        /** A finished run, or a snapshot, of the user's own. */
        RUN
    }

    public boolean mixesLayers() {
        return layers > 1;
    }
}
