package atelier.image;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Writes files of a folder so that a name only ever shows a complete file. The work goes to a temporary file beside it,
 * {@code .atelier-*.part}, locked while its process lives; leftovers of killed processes are removed the next time.
 */
public final class SafeFile {
    private static final String TEMPORARY = ".atelier-*.part";
    private static final String OWN = ".atelier-" + ProcessHandle.current().pid() + "-";
    private static final int MAX_TRIES = 10_000;

    private final Path folder;

    public SafeFile(Path folder) {
        this.folder = folder;
    }

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void write(RandomAccessFile file) throws IOException;
    }

    /**
     * Writes under the first free name of {@code name.extension}, {@code name (2).extension} and so on.
     *
     * @return where the file stands
     */
    public Path write(String name, String extension, Content content) throws IOException {
        checkName(name, extension);
        Files.createDirectories(folder);
        removeLeftovers();
        Path temporary = folder.resolve(OWN + UUID.randomUUID() + ".part");
        try {
            Files.createFile(temporary);
            try (RandomAccessFile file = new RandomAccessFile(temporary.toFile(), "rw")) {
                // the lock tells others that this is no leftover; some network folders have no locks
                lock(file);
                content.write(file);
                file.getChannel().force(true);
            }
            return moveToFreeName(temporary, name, extension);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void checkName(String name, String extension) {
        try {
            Path file = Path.of(name + "." + extension);
            if (name.isBlank() || file.getNameCount() != 1 || file.isAbsolute()) {
                throw WriteSentences.badName(name);
            }
        } catch (InvalidPathException invalid) {
            throw WriteSentences.badName(name);
        }
    }

    private Path moveToFreeName(Path temporary, String name, String extension) throws IOException {
        for (int number = 1; number <= MAX_TRIES; number++) {
            Path target = folder.resolve(FreeName.numbered(name, extension, number));
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                publish(temporary, target);
                return target;
            } catch (FileAlreadyExistsException taken) {
                // another program was quicker: the next number
            }
        }
        throw new FileAlreadyExistsException(name);
    }

    /** A hard link appears at once and never replaces a file; where there are none, a move without replacing. */
    private static void publish(Path temporary, Path target) throws IOException {
        try {
            Files.createLink(target, temporary);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            Files.move(temporary, target);
        }
    }

    private static void lock(RandomAccessFile file) {
        try {
            FileLock lock = file.getChannel().tryLock();
            if (lock == null) {
                throw new IllegalStateException("someone else has the new file");
            }
        } catch (IOException noLocks) {
            // then only age protects it from a second process
        }
    }

    private void removeLeftovers() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, TEMPORARY)) {
            for (Path part : parts) {
                if (abandoned(part)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    private static boolean abandoned(Path part) {
        // opening and closing our own file would give up its lock
        if (String.valueOf(part.getFileName()).startsWith(OWN)) {
            return false;
        }
        try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw");
                FileLock lock = file.getChannel().tryLock()) {
            return lock != null;
        } catch (IOException unknown) {
            return false;
        }
    }
}
