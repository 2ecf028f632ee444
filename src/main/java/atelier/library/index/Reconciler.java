package atelier.library.index;

import atelier.library.AtomicFiles;
import atelier.library.LibraryException;
import atelier.library.StyleCapsule;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the tables say what the files say. A file without a row was kept by a program that was killed in the middle, or
 * was put there by hand: it gets its row. A row without a file is put by until the file comes back. Files that can't be
 * read are set aside, never deleted.
 */
final class Reconciler {
    private static final int BATCH = 200;

    private record Known(int key, String id, String file, CapsuleFiles.Stamp stamp, StyleState state) {}

    /** A file that the tables don't know as it is. */
    private record Strange(String name, CapsuleFiles.Stamp stamp, StyleState state) {}

    private record Read(StyleCapsule.Head head, Strange file) {}

    private final LibraryDatabase database;
    private final CapsuleFiles files;
    private final Consumer<String> notices;
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, Known> byFile = new HashMap<>();
    private Map<String, CapsuleFiles.Stamp> kept = Map.of();
    private Map<String, CapsuleFiles.Stamp> trashed = Map.of();

    Reconciler(LibraryDatabase database, CapsuleFiles files, Consumer<String> notices) {
        this.database = database;
        this.files = files;
        this.notices = notices;
    }

    void run() {
        try {
            kept = files.list(false);
            trashed = files.list(true);
        } catch (IOException e) {
            notices.accept("The folder of your styles can't be read (%s): what lies in it may be missing here."
                    .formatted(e.getMessage()));
            return;
        }
        for (Known row : database.read(Reconciler::rows)) {
            byId.put(row.id(), row);
            if (row.state() != StyleState.MISSING) {
                byFile.put(key(row.file(), row.state()), row);
            }
        }
        List<Strange> strange = new ArrayList<>(strange(kept, StyleState.KEPT));
        strange.addAll(strange(trashed, StyleState.TRASHED));
        for (int from = 0; from < strange.size(); from += BATCH) {
            take(strange.subList(from, Math.min(from + BATCH, strange.size())));
        }
        putBy();
    }

    private static List<Known> rows(Connection connection) throws SQLException {
        return Sql.all(
                connection,
                "SELECT key, id, file, file_size, file_time, state FROM style WHERE starter = 0",
                row -> new Known(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        new CapsuleFiles.Stamp(row.getLong(4), row.getLong(5)),
                        StyleState.of(row.getInt(6))));
    }

    private static String key(String file, StyleState state) {
        return state + "/" + file;
    }

    private List<Strange> strange(Map<String, CapsuleFiles.Stamp> listed, StyleState state) {
        List<Strange> found = new ArrayList<>();
        listed.forEach((name, stamp) -> {
            Known row = byFile.get(key(name, state));
            if (row == null || !row.stamp().equals(stamp)) {
                found.add(new Strange(name, stamp, state));
            }
        });
        return found;
    }

    private void take(List<Strange> batch) {
        List<Read> heads = new ArrayList<>();
        for (Strange file : batch) {
            read(file).ifPresent(head -> heads.add(new Read(head, file)));
        }
        database.write(connection -> {
            for (Read read : heads) {
                if (counts(read)) {
                    put(connection, read);
                }
            }
            return heads.size();
        });
    }

    private void put(Connection connection, Read read) throws SQLException {
        Strange file = read.file();
        StyleEntry.FileMark mark = new StyleEntry.FileMark(file.name(), file.stamp());
        Optional<Integer> key =
                StyleTable.put(connection, new StyleEntry(read.head(), Optional.of(mark), file.state()));
        String id = read.head().style().id();
        key.ifPresent(number -> byId.put(id, new Known(number, id, file.name(), file.stamp(), file.state())));
    }

    /** Of two files with one style the younger counts; the other is left where it is. */
    private boolean counts(Read read) {
        Known row = byId.get(read.head().style().id());
        if (row == null || row.state() == StyleState.MISSING) {
            return true;
        }
        boolean same = row.file().equals(read.file().name())
                && row.state() == read.file().state();
        CapsuleFiles.Stamp there = (row.state() == StyleState.KEPT ? kept : trashed).get(row.file());
        return same || there == null || there.time() < read.file().stamp().time();
    }

    private Optional<StyleCapsule.Head> read(Strange file) {
        Path path = files.path(file.name(), file.state() == StyleState.TRASHED);
        try {
            return Optional.of(StyleCapsule.readHead(path));
        } catch (LibraryException e) {
            if (file.state() == StyleState.KEPT && java.nio.file.Files.exists(path)) {
                notices.accept(e.getMessage() + " " + aside(path));
            }
            return Optional.empty();
        }
    }

    private static String aside(Path file) {
        try {
            return "It was set aside as '%s'."
                    .formatted(AtomicFiles.setAside(file).getFileName());
        } catch (IOException e) {
            return "It was left where it is.";
        }
    }

    private void putBy() {
        List<Known> gone = byId.values().stream()
                .filter(row -> row.state() != StyleState.MISSING)
                .filter(row -> !(row.state() == StyleState.KEPT ? kept : trashed).containsKey(row.file()))
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        database.write(connection -> {
            for (Known row : gone) {
                // only while it still says so: another program may have moved the file since the folder was listed
                Sql.run(
                        connection,
                        "UPDATE style SET state = ? WHERE key = ? AND state = ? AND file = ?",
                        StyleState.MISSING.code(),
                        row.key(),
                        row.state().code(),
                        row.file());
            }
            return gone.size();
        });
    }
}
