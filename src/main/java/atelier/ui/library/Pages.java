package atelier.ui.library;

import atelier.ui.kit.Workers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rows as they come into sight: read by pages off the interface thread, the page asked for last first, and only so many
 * are kept.
 */
public class Pages<T> {
    static final int PAGE = 120;

    private static final int KEPT = 32;
    private static final int MOST_WAITING = 4;

    /** Reads rows from an offset on; blocks. */
    @FunctionalInterface
    interface Reader<T> {
        List<T> read(int offset, int limit);
    }

    private final int size;
    private final Reader<T> reader;
    private final Workers workers;
    private final Runnable arrived;
    private final Consumer<RuntimeException> failed;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Map<Integer, List<T>> pages = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<T>> eldest) {
            return size() > KEPT;
        }
    };
    private boolean busy;

    Pages(int size, Reader<T> reader, Workers workers, Runnable arrived, Consumer<RuntimeException> failed) {
        this.size = size;
        this.reader = reader;
        this.workers = workers;
        this.arrived = arrived;
        this.failed = failed;
    }

    public final int size() {
        return size;
    }

    /** A row that is at hand; else its page is asked for, and whoever shows it is told when it is there. */
    public final Optional<T> at(int index) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        List<T> page = pages.get(index / PAGE);
        if (page == null) {
            want(index / PAGE);
            return Optional.empty();
        }
        int place = index % PAGE;
        return place < page.size() ? Optional.of(page.get(place)) : Optional.empty();
    }

    final void put(Map<Integer, List<T>> known) {
        pages.putAll(known);
    }

    private void want(int page) {
        waiting.remove(page);
        waiting.push(page);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeLast();
        }
        next();
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        int page = waiting.pop();
        workers.load(
                () -> reader.read(page * PAGE, PAGE),
                rows -> {
                    pages.put(page, rows);
                    end();
                },
                failure -> {
                    pages.put(page, List.of());
                    end();
                    failed.accept(failure);
                });
    }

    private void end() {
        busy = false;
        arrived.run();
        next();
    }
}
