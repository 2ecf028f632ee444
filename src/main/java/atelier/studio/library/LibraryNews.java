package atelier.studio.library;

/** What has changed since lists were made; whoever shows it asks again. */
public enum LibraryNews {
    /** Styles were kept, removed, marked, or put into collections. */
    STYLES,
    RENDERS,
    /** {@link StyleLibrary#health} says something else now. */
    HEALTH
}
