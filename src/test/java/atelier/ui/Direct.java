package atelier.ui;

import atelier.ui.kit.Workers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** Workers without threads: everything runs when the test says so, and time passes when the test lets it. */
final class Direct {
    private record Due(Runnable action, AtomicBoolean live) {}

    private final Deque<Runnable> queue = new ArrayDeque<>();
    private final List<Due> due = new ArrayList<>();

    final Executor executor = queue::add;

    Workers workers() {
        return new Workers(executor, executor, this::after);
    }

    /** Runs what waits, and what that brings, until nothing is left. */
    void drain() {
        while (!queue.isEmpty()) {
            queue.poll().run();
        }
    }

    /** Lets every timer that is set go off once. */
    void letTimePass() {
        List<Due> now = List.copyOf(due);
        due.clear();
        now.stream().filter(d -> d.live().get()).forEach(d -> d.action().run());
        drain();
    }

    private Workers.Cancel after(Duration delay, Runnable action) {
        AtomicBoolean live = new AtomicBoolean(true);
        due.add(new Due(action, live));
        return () -> live.set(false);
    }
}
