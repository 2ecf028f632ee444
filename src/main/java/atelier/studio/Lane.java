package atelier.studio;

/** How urgent work on the device is, most urgent first. */
public enum Lane {
    /** What the user waits for: a preview, a style just dropped. */
    PREVIEW,
    /** The style grid. */
    TILE,
    /** Pictures to be written. */
    EXPORT
}
