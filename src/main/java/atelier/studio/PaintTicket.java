package atelier.studio;

import atelier.art.Monitor;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** One piece of work on the device: its place in the queue, its cancel switch and its result. */
public final class PaintTicket<T> {
    private final PaintWorker worker;
    private final Lane lane;
    private final Monitor owner;
    private final PaintWorker.Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile boolean cancelled;

    PaintTicket(PaintWorker worker, Lane lane, Monitor owner, PaintWorker.Work<T> work) {
        this.worker = worker;
        this.lane = lane;
        this.owner = owner;
        this.work = work;
    }

    Lane lane() {
        return lane;
    }

    /** Completes on the worker's thread; a cancelled ticket completes with a {@link CancellationException}. */
    public CompletableFuture<T> result() {
        return result;
    }

    /** Ends the work before its next tile. */
    public void cancel() {
        cancelled = true;
        if (worker.withdraw(this) || worker.closing()) {
            result.completeExceptionally(new CancellationException("cancelled"));
        }
    }

    void fail(StudioException reason) {
        result.completeExceptionally(reason);
    }

    void run(PaintEngine engine) {
        if (stopped()) {
            result.completeExceptionally(new CancellationException("cancelled"));
            return;
        }
        // completeAsync turns anything thrown into a failed result, so that no error ends the worker's thread
        result.completeAsync(() -> work.run(engine, new Ears(engine)), Runnable::run)
                .isDone();
    }

    private boolean stopped() {
        return cancelled || worker.closing() || owner.cancelled();
    }

    /** Passes the work's news to its owner, and lets more urgent work in between two tiles. */
    private final class Ears implements Monitor {
        private final PaintEngine engine;

        Ears(PaintEngine engine) {
            this.engine = engine;
        }

        @Override
        public void progress(double done) {
            owner.progress(done);
        }

        @Override
        public void notice(String sentence) {
            owner.notice(sentence);
        }

        @Override
        public boolean cancelled() {
            return stopped();
        }

        @Override
        public void checkCancelled() {
            if (stopped()) {
                throw new CancellationException("cancelled");
            }
            worker.runMoreUrgentThan(lane, engine);
            if (stopped()) {
                throw new CancellationException("cancelled");
            }
        }
    }
}
