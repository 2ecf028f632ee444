package atelier.library.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Copies of the database by day: {@code library-2026-11-21.db}. The newest few are kept. */
final class Backups {
    private static final int MOST = 5;
    private static final String START = "library-";
    private static final String END = ".db";

    private final Path folder;

    Backups(Path folder) {
        this.folder = folder;
    }

    /** Makes the day's backup unless there is one already, and forgets the oldest. */
    void make(LibraryDatabase database, LocalDate day) throws SQLException, IOException {
        Path target = folder.resolve(START + day + END);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + target.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        database.copyTo(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        List<Path> all = newestFirst();
        for (Path old : all.subList(Math.min(MOST, all.size()), all.size())) {
            Files.delete(old);
        }
    }

    /** The newest that is sound. */
    Optional<Path> lastGood() throws IOException {
        for (Path backup : newestFirst()) {
            if (sound(backup)) {
                return Optional.of(backup);
            }
        }
        return Optional.empty();
    }

    static String day(Path backup) {
        String name = backup.getFileName().toString();
        return name.substring(START.length(), name.length() - END.length());
    }

    private List<Path> newestFirst() throws IOException {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, START + "*" + END)) {
                files.forEach(found::add);
            }
        }
        found.sort(Comparator.comparing((Path p) -> p.getFileName().toString()).reversed());
        return found;
    }

    /** Whether every page of a database can be read and fits the others. */
    static boolean sound(Path file) {
        try (Connection connection = LibraryDatabase.connect(file, true)) {
            return Schema.versionOf(connection) <= Schema.VERSION
                    && Sql.first(connection, "PRAGMA quick_check(1)", row -> row.getString(1))
                            .filter("ok"::equals)
                            .isPresent();
        } catch (SQLException e) {
            return false;
        }
    }
}
