package atelier.library.index;

/**
 * How the library is.
 *
 * @param sentence for the user: what happened and what was done; empty when all is well
 */
public record LibraryHealth(State state, String sentence) {
    /** In which state it is. */
    public enum State {
        GOOD,
        /** The database was damaged: the last good backup took its place, and the styles' files filled the gap. */
        RESTORED,
        /** The database was damaged and no backup was good: the styles' files made a new one. */
        REBUILT,
        /** Can be read but not changed, for the reason in the sentence. */
        READ_ONLY,
        /** Can't be used at all, for the reason in the sentence. */
        UNAVAILABLE
    }

    public static final LibraryHealth FINE = new LibraryHealth(State.GOOD, "");

    public boolean writable() {
        return state != State.READ_ONLY && state != State.UNAVAILABLE;
    }
}
