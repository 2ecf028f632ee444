package atelier.library.index;

import atelier.library.AtomicFiles;
import atelier.library.LibraryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens the database whatever state it is in. A damaged one is moved aside and the last good backup takes its place;
 * where it can't be repaired or written here, a temporary one is filled from the styles' files and is read only.
 */
final class LibraryOpening {
    /**
     * What was opened.
     *
     * @param temporary whether it is deleted afterwards
     * @param marks what was said of styles and is not in the database
     */
    record Opened(LibraryDatabase database, LibraryHealth health, boolean temporary, Map<String, Marked> marks) {
        Opened(LibraryDatabase database, LibraryHealth health, boolean temporary) {
            this(database, health, temporary, Map.of());
        }
    }

    private enum Condition {
        NEW,
        SOUND,
        DAMAGED,
        NEWER
    }

    private final LibraryPlaces places;
    private final LibraryAccess access;

    LibraryOpening(LibraryPlaces places, LibraryAccess access) {
        this.places = places;
        this.access = access;
    }

    Opened open() {
        try {
            return switch (access) {
                case LibraryAccess.Owner o -> own();
                case LibraryAccess.Guest g -> visit();
                case LibraryAccess.Reader(String reason) -> look(reason);
            };
        } catch (SQLException | IOException e) {
            return look("The library %s can't be written (%s): it can only be read here."
                    .formatted(places.database(), e.getMessage()));
        }
    }

    private Opened own() throws SQLException, IOException {
        return switch (condition(true)) {
            case NEW, SOUND -> {
                Files.createDirectories(places.home());
                yield new Opened(LibraryDatabase.open(places.database()), LibraryHealth.FINE, false);
            }
            case DAMAGED -> repair();
            case NEWER -> temporary(newer());
        };
    }

    // the whole file is not looked through for one command
    private Opened visit() throws SQLException, IOException {
        return switch (condition(false)) {
            case NEW, SOUND -> {
                Files.createDirectories(places.home());
                yield new Opened(LibraryDatabase.open(places.database()), LibraryHealth.FINE, false);
            }
            case DAMAGED ->
                temporary("The library's database is damaged: open the studio, which repairs it."
                        + " Until then it can only be read.");
            case NEWER -> temporary(newer());
        };
    }

    private Opened look(String reason) {
        try {
            if (condition(false) == Condition.SOUND && version() == Schema.VERSION) {
                LibraryHealth health = new LibraryHealth(LibraryHealth.State.READ_ONLY, reason);
                return new Opened(LibraryDatabase.openToRead(places.database()), health, false);
            }
            return temporary(reason);
        } catch (SQLException | IOException e) {
            throw new LibraryException(
                    "The library %s can't be opened: %s.".formatted(places.database(), e.getMessage()), e);
        }
    }

    private static String newer() {
        return "The library was written by a newer Atelier: update Atelier to change it. Here it can only be read,"
                + " without stars and tags.";
    }

    private int version() throws SQLException {
        try (Connection connection = LibraryDatabase.connect(places.database(), true)) {
            return Schema.versionOf(connection);
        }
    }

    private Condition condition(boolean thorough) throws SQLException {
        if (!Files.exists(places.database())) {
            return Condition.NEW;
        }
        try {
            if (version() > Schema.VERSION) {
                return Condition.NEWER;
            }
        } catch (SQLException e) {
            if (damage(e)) {
                return Condition.DAMAGED;
            }
            throw e;
        }
        return thorough && !Backups.sound(places.database()) ? Condition.DAMAGED : Condition.SOUND;
    }

    private static boolean damage(SQLException e) {
        int primary = e.getErrorCode() & 0xFF;
        return primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    private Opened repair() throws SQLException, IOException {
        Path aside = AtomicFiles.setAside(places.database());
        for (String part : new String[] {"-wal", "-shm"}) {
            Path beside = Path.of(places.database() + part);
            if (Files.exists(beside)) {
                Files.move(beside, Path.of(aside + part), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Optional<Path> backup = new Backups(places.backups()).lastGood();
        if (backup.isPresent()) {
            Path copy = places.database().resolveSibling("library.db.tmp");
            Files.copy(backup.get(), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, places.database(), StandardCopyOption.ATOMIC_MOVE);
        }
        LibraryDatabase database = LibraryDatabase.open(places.database());
        int salvaged = Salvage.marks(aside, database);
        Map<String, Marked> marks =
                new MarkJournal(places.backups()).since(backup.map(Backups::day).orElse(MarkJournal.ever()));
        return new Opened(database, repaired(aside, backup, Math.max(salvaged, marks.size())), false, marks);
    }

    private static LibraryHealth repaired(Path aside, Optional<Path> backup, int salvaged) {
        String from = backup.map(path -> "It was restored from the backup of %s and from the styles' files."
                        .formatted(Backups.day(path)))
                .orElse("It was made anew from the styles' files.");
        String marks = salvaged > 0 ? " The marks of %d styles were saved.".formatted(salvaged) : "";
        return new LibraryHealth(
                backup.isPresent() ? LibraryHealth.State.RESTORED : LibraryHealth.State.REBUILT,
                "The library's database was damaged. %s%s The damaged file is kept as '%s'."
                        .formatted(from, marks, aside.getFileName()));
    }

    private Opened temporary(String reason) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("atelier-library");
        LibraryHealth health = new LibraryHealth(LibraryHealth.State.READ_ONLY, reason);
        return new Opened(LibraryDatabase.open(folder.resolve("library.db")), health, true);
    }
}
