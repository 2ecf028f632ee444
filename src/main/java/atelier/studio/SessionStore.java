package atelier.studio;

/** Keeps the session on disk; writing is atomic and never throws into the interface. */
public interface SessionStore {
    /** What was saved last, or {@link Session#EMPTY}; a damaged file is set aside, not deleted. */
    Session load();

    /** Saves soon, in the background; the newest session wins. */
    void save(Session session);

    /** Writes what is waiting now; called when the studio closes. */
    void flush();
}
