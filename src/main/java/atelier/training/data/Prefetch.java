package atelier.training.data;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.LongFunction;

/**
 * Makes the batches of the coming steps on a thread of its own while the training computes. The queue is bounded. A
 * failure appears at the step it belongs to. Taken from by one thread.
 *
 * @param <B> the batch
 */
public final class Prefetch<B> implements AutoCloseable {
    private sealed interface Item<B> {
        record Made<B>(B batch) implements Item<B> {}

        record Failed<B>(Throwable cause) implements Item<B> {}
    }

    private final BlockingQueue<Item<B>> queue;
    private final Thread worker;
    private long waited;

    /** Begins with {@code firstStep}; at most {@code depth} batches wait. */
    public Prefetch(LongFunction<B> batches, long firstStep, int depth) {
        this.queue = new ArrayBlockingQueue<>(depth);
        this.worker = Thread.ofPlatform().daemon().name("pictures").start(() -> work(batches, firstStep));
    }

    /**
     * The batch of the next step; waits for it if it must.
     *
     * @throws CancellationException when this thread is interrupted
     */
    public B next() {
        long before = System.nanoTime();
        try {
            return switch (queue.take()) {
                case Item.Made<B>(B batch) -> batch;
                case Item.Failed<B>(Throwable cause) -> throw rethrow(cause);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            waited += System.nanoTime() - before;
        }
    }

    /** Seconds that {@link #next} has waited so far: near zero when loading hides behind computing. */
    public double secondsWaited() {
        return waited / 1e9;
    }

    /** Ends the thread and waits for it. */
    @Override
    public void close() {
        worker.interrupt();
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(LongFunction<B> batches, long firstStep) {
        try {
            for (long step = firstStep; !Thread.currentThread().isInterrupted(); step++) {
                queue.put(make(batches, step));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    // Whatever is thrown, out of memory included, belongs to the thread that asks for the batch.
    private Item<B> make(LongFunction<B> batches, long step) {
        try {
            return new Item.Made<>(batches.apply(step));
        } catch (RuntimeException | Error failure) {
            return new Item.Failed<>(failure);
        }
    }

    private static RuntimeException rethrow(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) cause;
    }
}
