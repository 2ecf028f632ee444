package atelier.library.index;

import java.util.List;
import java.util.Optional;

/** What was painted and exported, with the recipes. */
public final class RenderLog {
    private final LibraryDatabase database;
    private final Runnable requireWritable;

    RenderLog(LibraryDatabase database, Runnable requireWritable) {
        this.database = database;
        this.requireWritable = requireWritable;
    }

    /** Writes down a render; its own id is passed over. Returns the id that it has now. */
    public long add(RenderRow render, String recipe) {
        requireWritable.run();
        return database.write(connection -> RenderTable.add(connection, render, recipe));
    }

    /** Newest first. */
    public List<RenderRow> page(String text, int offset, int limit) {
        return database.read(connection -> RenderTable.page(connection, text, offset, limit));
    }

    public int count(String text) {
        return database.read(connection -> RenderTable.count(connection, text));
    }

    /** The recipe's JSON. */
    public Optional<String> recipe(long id) {
        return database.read(connection -> RenderTable.recipe(connection, id));
    }
}
