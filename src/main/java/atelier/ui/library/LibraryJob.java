package atelier.ui.library;

import atelier.art.Monitor;
import atelier.ui.kit.Workers;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One long piece of the library's work at a time, with its progress and a way to stop it. */
public final class LibraryJob {
    private static final long BETWEEN_NEWS = 100_000_000;

    /** What is being done, and how much of it is done: from 0 to 1, −1 until that is known. */
    public record Running(String title, double done, boolean stopping) {}

    private final Workers workers;
    private final Consumer<RuntimeException> failed;
    private final ReadOnlyObjectWrapper<Optional<Running>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Watch watch = new Watch();

    LibraryJob(Workers workers, Consumer<RuntimeException> failed) {
        this.workers = workers;
        this.failed = failed;
    }

    public ReadOnlyObjectProperty<Optional<Running>> running() {
        return running.getReadOnlyProperty();
    }

    /** Begins, unless something runs; then nothing happens and false comes back. */
    <T> boolean run(String title, Function<Monitor, T> work, Consumer<T> done) {
        if (running.get().isPresent()) {
            return false;
        }
        Watch mine = new Watch();
        watch = mine;
        running.set(Optional.of(new Running(title, -1, false)));
        workers.load(
                () -> work.apply(mine),
                result -> {
                    running.set(Optional.empty());
                    done.accept(result);
                },
                failure -> {
                    running.set(Optional.empty());
                    if (!(failure instanceof CancellationException)) {
                        failed.accept(failure);
                    }
                });
        return true;
    }

    /** Asks the work to end at its next step. */
    public void cancel() {
        watch.stop.set(true);
        running.get().ifPresent(now -> running.set(Optional.of(new Running(now.title(), now.done(), true))));
    }

    private final class Watch implements Monitor {
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicLong told = new AtomicLong(System.nanoTime() - BETWEEN_NEWS);

        @Override
        public void progress(double done) {
            long now = System.nanoTime();
            long last = told.get();
            if (now - last >= BETWEEN_NEWS && told.compareAndSet(last, now)) {
                workers.face().execute(() -> show(done));
            }
        }

        @Override
        public boolean cancelled() {
            return stop.get();
        }

        private void show(double done) {
            if (watch == this) {
                running.get()
                        .ifPresent(now -> running.set(Optional.of(new Running(now.title(), done, now.stopping()))));
            }
        }
    }
}
