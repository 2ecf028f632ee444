package atelier.studio;

import atelier.library.AtomicFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes the newest state of something to one file in the background; states in between are skipped. A file that can't
 * be written is said once, then tried again with each new state.
 */
final class LatestWriter implements AutoCloseable {
    private final Path file;
    private final Consumer<String> notices;
    private final AtomicReference<Supplier<byte[]>> latest = new AtomicReference<>();
    private final AtomicBoolean complained = new AtomicBoolean();
    private final ReentrantLock writing = new ReentrantLock();
    private final ExecutorService thread;

    LatestWriter(Path file, Consumer<String> notices) {
        this.file = file;
        this.notices = notices;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .name("atelier-save-" + file.getFileName())
                .daemon(true)
                .factory());
    }

    /** The bytes are made on the writing thread. */
    void save(Supplier<byte[]> state) {
        latest.set(state);
        if (!thread.isShutdown()) {
            thread.execute(this::flush);
        }
    }

    /** Writes what is waiting, on this thread, and returns when it is on the disk. */
    void flush() {
        writing.lock();
        try {
            Supplier<byte[]> state = latest.getAndSet(null);
            if (state != null) {
                AtomicFiles.write(file, state.get());
            }
        } catch (IOException e) {
            if (complained.compareAndSet(false, true)) {
                notices.accept("'%s' can't be written, so what is open now will not come back: check the folder %s."
                        .formatted(file.getFileName(), file.toAbsolutePath().getParent()));
            }
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        flush();
    }
}
