package atelier.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where the interface's work runs.
 *
 * @param face the interface thread
 * @param background threads for work that blocks
 * @param timer calls back on the interface thread after a while
 */
public record Workers(Executor face, Executor background, Timer timer) {

    /** Runs {@code action} on the interface thread after a delay, unless the returned handle is cancelled. */
    @FunctionalInterface
    public interface Timer {
        Cancel after(Duration delay, Runnable action);
    }

    /** Takes back what has not run yet. */
    @FunctionalInterface
    public interface Cancel {
        void cancel();
    }

    /** Computes off the interface thread and hands the result, or what went wrong, back to it. */
    public <T> void load(Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        background.execute(() -> {
            try {
                T result = work.get();
                face.execute(() -> done.accept(result));
            } catch (RuntimeException e) {
                face.execute(() -> failed.accept(e));
            }
        });
    }
}
