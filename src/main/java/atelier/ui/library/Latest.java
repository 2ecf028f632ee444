package atelier.ui.library;

import atelier.ui.kit.Workers;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Has questions answered off the interface thread, one at a time; of those that wait only the newest is ever asked. */
final class Latest<T> {
    private final Workers workers;
    private final Consumer<T> answered;
    private final Consumer<RuntimeException> failed;
    private Optional<Supplier<T>> waiting = Optional.empty();
    private boolean busy;

    Latest(Workers workers, Consumer<T> answered, Consumer<RuntimeException> failed) {
        this.workers = workers;
        this.answered = answered;
        this.failed = failed;
    }

    void ask(Supplier<T> question) {
        waiting = Optional.of(question);
        next();
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        Supplier<T> question = waiting.get();
        waiting = Optional.empty();
        workers.load(question, answer -> end(() -> answered.accept(answer)), e -> end(() -> failed.accept(e)));
    }

    private void end(Runnable tell) {
        busy = false;
        tell.run();
        next();
    }
}
