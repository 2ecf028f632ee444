package atelier.studio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The per-user data folder: what lies where in it, and which studio may write its session and queue. */
public record HomeFolder(Path root) {
    private static final int TRIES = 15;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    /** The studio that holds this may write session and queue. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Finds the folder: what was asked for, else {@code ATELIER_HOME}, else the platform's place for data of programs.
     *
     * @param system the name of the operating system, as {@code os.name} has it
     */
    public static Path find(Optional<Path> asked, Map<String, String> environment, String system, Path userHome) {
        if (asked.isPresent()) {
            return asked.get().toAbsolutePath().normalize();
        }
        String own = environment.getOrDefault("ATELIER_HOME", "");
        if (!own.isBlank()) {
            return Path.of(own).toAbsolutePath().normalize();
        }
        if (system.startsWith("Windows")) {
            String data = environment.getOrDefault("APPDATA", "");
            return (data.isBlank() ? userHome.resolve("AppData").resolve("Roaming") : Path.of(data)).resolve("Atelier");
        }
        if (system.startsWith("Mac")) {
            return userHome.resolve("Library").resolve("Application Support").resolve("Atelier");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path base = data.isBlank() || !Path.of(data).isAbsolute()
                ? userHome.resolve(".local").resolve("share")
                : Path.of(data);
        return base.resolve("atelier");
    }

    Path styles() {
        return root.resolve("styles");
    }

    Path trash() {
        return root.resolve("trash");
    }

    Path photos() {
        return root.resolve("photos");
    }

    Path painters() {
        return root.resolve("painters");
    }

    /** The user's own instant stylizers, by the sha256 of their weights. */
    Path instants() {
        return root.resolve("instants");
    }

    /** The pictures that styles were taken from, to make their codes anew. */
    Path originals() {
        return root.resolve("originals");
    }

    /** Which model the kept styles' codes are of. */
    Path recoded() {
        return root.resolve("recoded.json");
    }

    /** Which instant stylizer paints. */
    Path instantChoice() {
        return root.resolve("instant.json");
    }

    public Path runs() {
        return root.resolve("runs");
    }

    Path session() {
        return root.resolve("session.json");
    }

    Path queue() {
        return root.resolve("queue.json");
    }

    /** Where the log files are. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Takes the folder for writing; empty, with a notice, where another studio has it or nothing can be written. */
    Optional<Hold> hold(Consumer<String> notices) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("studio.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock != null) {
                return Optional.of(() -> release(channel));
            }
            release(channel);
            notices.accept("Atelier is already open: what you open and export here will not be remembered.");
        } catch (IOException e) {
            notices.accept("The folder %s can't be written: nothing will be remembered.".formatted(root));
        }
        return Optional.empty();
    }

    /** A studio that was just killed holds its lock for a moment longer. */
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            for (int i = 0; lock == null && i < TRIES; i++) {
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
                lock = channel.tryLock();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
