package atelier.studio;

import atelier.art.Monitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * The one thread that computes on the device. Takes the most urgent work first; between two tiles, long work lets more
 * urgent work run in between on the same thread. Closing cancels what runs and joins the thread, because a virtual
 * machine that exits inside a native call crashes.
 */
public final class PaintWorker implements AutoCloseable {
    /** Computes something with the engine, asking the monitor between steps. */
    @FunctionalInterface
    public interface Work<T> {
        T run(PaintEngine engine, Monitor monitor);
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Lane, Deque<PaintTicket<?>>> waiting = new EnumMap<>(Lane.class);
    private final CompletableFuture<DeviceReport> device = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closing;

    PaintWorker(PaintEngine.Start start) {
        for (Lane lane : Lane.values()) {
            waiting.put(lane, new ArrayDeque<>());
        }
        thread = Thread.ofPlatform().name("atelier-device").daemon(true).unstarted(() -> live(start));
        thread.start();
    }

    /** Completes when the engine runs; fails with a {@link StudioException} when it can't. */
    CompletionStage<DeviceReport> device() {
        return device.minimalCompletionStage();
    }

    /** Queues work; {@code owner} hears of its progress and can cancel it. */
    public <T> PaintTicket<T> submit(Lane lane, Monitor owner, Work<T> work) {
        PaintTicket<T> ticket = new PaintTicket<>(this, lane, owner, work);
        lock.lock();
        try {
            if (!closing) {
                waiting.get(lane).add(ticket);
                changed.signalAll();
                return ticket;
            }
        } finally {
            lock.unlock();
        }
        ticket.cancel();
        return ticket;
    }

    boolean closing() {
        return closing;
    }

    /** Takes a ticket out of the queue; true when it had not begun. */
    boolean withdraw(PaintTicket<?> ticket) {
        lock.lock();
        try {
            return waiting.get(ticket.lane()).remove(ticket);
        } finally {
            lock.unlock();
        }
    }

    /** Runs whatever waits and is more urgent than {@code lane}; called on the worker's thread between two tiles. */
    void runMoreUrgentThan(Lane lane, PaintEngine engine) {
        PaintTicket<?> ticket = poll(waits -> waits.compareTo(lane) < 0);
        while (ticket != null) {
            ticket.run(engine);
            ticket = poll(waits -> waits.compareTo(lane) < 0);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        ThreadEnd.await(thread);
    }

    private void live(PaintEngine.Start start) {
        FutureTask<PaintEngine> starting = new FutureTask<>(start::start);
        starting.run();
        try (PaintEngine engine = starting.get()) {
            device.complete(engine.report());
            for (PaintTicket<?> ticket = take(); ticket != null; ticket = take()) {
                ticket.run(engine);
            }
        } catch (ExecutionException e) {
            refuse(Explanation.asStudioException(e.getCause(), "The painting engine did not start"));
        } catch (InterruptedException e) {
            refuse(new StudioException("The painting engine was stopped while it started", e));
        } finally {
            drop();
        }
    }

    /** Nothing can be computed any more: answers everything with the reason until the studio closes. */
    private void refuse(StudioException reason) {
        device.completeExceptionally(reason);
        for (PaintTicket<?> ticket = take(); ticket != null; ticket = take()) {
            ticket.fail(reason);
        }
    }

    private void drop() {
        for (PaintTicket<?> ticket = poll(lane -> true); ticket != null; ticket = poll(lane -> true)) {
            ticket.cancel();
        }
    }

    /** The most urgent waiting ticket, or null once the studio closes. */
    private PaintTicket<?> take() {
        lock.lock();
        try {
            while (!closing) {
                PaintTicket<?> next = next(lane -> true);
                if (next != null) {
                    return next;
                }
                changed.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private PaintTicket<?> poll(Predicate<Lane> wanted) {
        lock.lock();
        try {
            return next(wanted);
        } finally {
            lock.unlock();
        }
    }

    private PaintTicket<?> next(Predicate<Lane> wanted) {
        for (Map.Entry<Lane, Deque<PaintTicket<?>>> lane : waiting.entrySet()) {
            if (wanted.test(lane.getKey()) && !lane.getValue().isEmpty()) {
                return lane.getValue().poll();
            }
        }
        return null;
    }
}
