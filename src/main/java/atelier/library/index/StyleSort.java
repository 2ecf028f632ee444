package atelier.library.index;

/** The order of a list of styles; equal ones stand newest first. */
public enum StyleSort {
    NEWEST,
    OLDEST,
    NAME,
    /** Most stars first. */
    STARS,
    /** Most novel first, unknown last. */
    NOVELTY,
    /** By the hue of the main colour, greys last. */
    COLOR,
    /** What the user is likely to like first; as {@link #NEWEST} while nothing is known of their taste. */
    TASTE
}
