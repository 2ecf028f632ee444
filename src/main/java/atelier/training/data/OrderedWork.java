package atelier.training.data;

import atelier.art.Monitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The same work on many items by several threads, with the results taken in order by the caller's thread. No more than
 * a window of items is under way, so memory is bounded.
 */
final class OrderedWork {
    private static final int WINDOW = 64;

    private OrderedWork() {}

    /** Takes a result. */
    @FunctionalInterface
    interface Sink<R> {
        void accept(R result) throws IOException;
    }

    /**
     * Runs {@code work} on every item. What work throws is thrown here; cancelling takes effect within a window.
     *
     * @throws CancellationException when the monitor says so
     */
    static <T, R> void run(List<T> items, int threads, Function<T, R> work, Sink<R> sink, Monitor monitor)
            throws IOException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (int from = 0; from < items.size(); from += WINDOW) {
                List<T> window = items.subList(from, Math.min(items.size(), from + WINDOW));
                List<Future<R>> results = window.stream()
                        .map(item -> workers.submit(() -> {
                            monitor.checkCancelled();
                            return work.apply(item);
                        }))
                        .toList();
                for (Future<R> result : results) {
                    sink.accept(take(result));
                }
                monitor.progress((double) (from + window.size()) / items.size());
            }
        }
    }

    private static <R> R take(Future<R> result) throws IOException {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
