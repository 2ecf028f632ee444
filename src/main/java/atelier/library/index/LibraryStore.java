package atelier.library.index;

import atelier.art.Style;
import atelier.art.StyleCode;
import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The library on disk: tables for finding, and one file for each of the user's styles. Files are written before the rows
 * that tell of them, and what is only a file gets its row at the next start: nothing that was said to be kept is lost.
 * Calls block. Safe for several threads.
 */
public final class LibraryStore implements AutoCloseable {
    private final LibraryPlaces places;
    private final CapsuleFiles files;
    private final LibraryDatabase database;
    private final LibraryHealth health;
    private final MarkJournal journal;
    private final boolean temporary;
    private final Clock clock;

    private LibraryStore(LibraryPlaces places, LibraryOpening.Opened opened, Clock clock) {
        this.places = places;
        this.files = new CapsuleFiles(places.styles(), places.trash());
        this.database = opened.database();
        this.health = opened.health();
        this.temporary = opened.temporary();
        this.journal = new MarkJournal(places.backups());
        this.clock = clock;
    }

    /**
     * Opens the library and makes its tables agree with the starters and with the files.
     *
     * @param notices hears a sentence for each file that could not be used
     */
    public static LibraryStore open(
            LibraryPlaces places, LibraryAccess access, List<Style> starters, Clock clock, Consumer<String> notices) {
        LibraryOpening.Opened opened = new LibraryOpening(places, access).open();
        LibraryStore store = new LibraryStore(places, opened, clock);
        if (store.database.writable()) {
            store.putStarters(starters);
            store.sweep(notices);
            new Reconciler(store.database, store.files, notices).run();
            // the rows that the files have made take them
            if (!opened.marks().isEmpty()) {
                store.database.write(connection -> new Marks(connection).put(opened.marks()));
            }
        }
        return store;
    }

    private void sweep(Consumer<String> notices) {
        try {
            files.sweep(clock.instant());
        } catch (IOException e) {
            notices.accept("The folder of your styles can't be tidied: %s.".formatted(e.getMessage()));
        }
    }

    private void putStarters(List<Style> starters) {
        Map<String, StyleCode> known = new HashMap<>();
        database.read(connection -> Sql.all(
                connection,
                "SELECT s.id, c.code FROM style s JOIN style_code c ON c.style = s.key"
                        + " WHERE s.starter = 1 AND s.state = 0",
                row -> known.put(row.getString(1), StyleCode.of(StyleTable.floats(row.getBytes(2))))));
        boolean same = starters.size() == known.size()
                && starters.stream().allMatch(style -> style.codes().natural().equals(known.get(style.id())));
        if (same) {
            return;
        }
        database.write(connection -> {
            Sql.run(connection, "UPDATE style SET state = ? WHERE starter = 1", StyleState.MISSING.code());
            for (Style starter : starters) {
                // a style of the user's under this id gives way; its file stays
                Sql.run(connection, "DELETE FROM style WHERE id = ? AND starter = 0", starter.id());
                StyleTable.put(connection, StyleEntry.starter(starter));
            }
            return starters.size();
        });
    }

    public LibraryHealth health() {
        return health;
    }

    /** Changes whenever another program has changed the library. */
    public long version() {
        return database.version();
    }

    public StyleIndex styles() {
        return new StyleIndex(database, files);
    }

    public LibraryLayout layout() {
        return new LibraryLayout(database);
    }

    public RenderLog renders() {
        return new RenderLog(database, this::requireWritable);
    }

    /**
     * Keeps a style: its file first, then its row. One that is kept already stays as old as it was.
     *
     * @return the style's key
     */
    public int keep(StyleCapsule capsule, List<PaletteColor> palette) {
        requireWritable();
        String name = capsule.style().name();
        return database.write(connection -> {
            Optional<Kept> old = Sql.first(
                    connection,
                    "SELECT starter, state, file, kept FROM style WHERE id = ?",
                    row -> new Kept(row.getBoolean(1), StyleState.of(row.getInt(2)), row.getString(3), row.getLong(4)),
                    capsule.style().id());
            if (old.isPresent() && old.get().starter()) {
                throw new LibraryException("'%s' comes with Atelier and is always here.".formatted(name));
            }
            StyleCapsule whole = old.filter(kept -> kept.state() != StyleState.MISSING)
                    .map(kept -> new StyleCapsule(
                            capsule.style(), capsule.swatch(), capsule.licence(), kept.kept(), capsule.details()))
                    .orElse(capsule);
            Optional<String> there =
                    old.filter(kept -> kept.state() == StyleState.KEPT).map(Kept::file);
            Path file = files.write(whole, there);
            StyleEntry entry = StyleEntry.kept(whole.head(), StyleEntry.FileMark.of(file, files.stamp(file)));
            int key = StyleTable.put(connection, entry).orElseThrow();
            StyleColors.put(connection, key, palette);
            LibraryLayout.join(connection, key, capsule.style().codes().natural());
            if (old.isPresent()) {
                removeOther(old.get(), file);
            }
            return key;
        });
    }

    private record Kept(boolean starter, StyleState state, String file, long kept) {}

    private void removeOther(Kept old, Path file) throws IOException {
        if (old.state() == StyleState.MISSING) {
            return;
        }
        Path other = files.path(old.file(), old.state() == StyleState.TRASHED);
        if (!other.equals(file)) {
            Files.deleteIfExists(other);
        }
    }

    /** The main colours of styles by their ids. */
    public void setPalettes(Map<String, List<PaletteColor>> palettes) {
        requireWritable();
        database.write(connection -> {
            for (Map.Entry<String, List<PaletteColor>> one : palettes.entrySet()) {
                Optional<Integer> key = StyleTable.key(connection, one.getKey());
                if (key.isPresent()) {
                    StyleColors.put(connection, key.get(), one.getValue());
                }
            }
            return palettes.size();
        });
    }

    /** Applies an edit as a whole or not at all, and returns what undoes it. */
    public LibraryEdit apply(LibraryEdit edit) {
        requireWritable();
        FileMoves moves = new FileMoves();
        boolean done = false;
        try {
            LibraryEdit inverse = database.write(connection -> new EditWork(connection, files, moves).apply(edit));
            done = true;
            journal.note(database.read(connection -> new Marks(connection).of(inverse.marks())));
            return inverse;
        } finally {
            if (!done) {
                moves.takeBack();
            }
        }
    }

    /** Deletes what lies in the trash for good; returns how many. */
    public int emptyTrash() {
        requireWritable();
        return database.write(connection -> {
            List<String> names = Sql.all(
                    connection,
                    "SELECT file FROM style WHERE state = ?",
                    row -> row.getString(1),
                    StyleState.TRASHED.code());
            // files first: a row without one is put by at the next start, a file without a row would come back
            for (String name : names) {
                Files.deleteIfExists(files.path(name, true));
            }
            Sql.run(
                    connection,
                    "DELETE FROM style_text WHERE rowid IN (SELECT key FROM style WHERE state = ?)",
                    StyleState.TRASHED.code());
            Sql.run(connection, "DELETE FROM style WHERE state = ?", StyleState.TRASHED.code());
            return names.size();
        });
    }

    /** Makes the backup of the day, unless there is one. */
    public void backUp() {
        if (temporary || !health.writable()) {
            return;
        }
        try {
            new Backups(places.backups()).make(database, LocalDate.ofInstant(clock.instant(), clock.getZone()));
            journal.forget();
        } catch (SQLException | IOException e) {
            throw new LibraryException(
                    "The library's backup can't be written to %s: %s.".formatted(places.backups(), e.getMessage()), e);
        }
    }

    private void requireWritable() {
        if (!health.writable()) {
            throw new LibraryException(health.sentence());
        }
    }

    @Override
    public void close() {
        database.close();
        if (temporary) {
            deleteTemporary();
        }
    }

    private void deleteTemporary() {
        Path folder = database.file().getParent();
        try (var parts = Files.list(folder)) {
            for (Path part : parts.toList()) {
                Files.delete(part);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new LibraryException("The temporary library %s can't be removed.".formatted(folder), e);
        }
    }
}
