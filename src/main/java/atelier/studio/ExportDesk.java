package atelier.studio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The export queue. One thread reads and writes files, so that the device stays free for previews meanwhile. News are
 * handed to the delivery executor in the order in which they happened.
 */
final class ExportDesk implements ExportQueue, AutoCloseable {
    private final ExportRun run;
    private final Optional<QueueFile> file;
    private final Executor delivery;
    private final Map<Long, ExportJob> jobs = new LinkedHashMap<>();
    private final List<Consumer<ExportJob>> listeners = new ArrayList<>();
    private final Pace pace = new Pace();
    private final Thread thread =
            Thread.ofPlatform().name("atelier-export").daemon(true).unstarted(this::live);
    private ExportProgress current;
    private long lastId;
    private boolean closing;

    /** Without a file the queue lives in memory only. */
    ExportDesk(ExportRun run, Optional<QueueFile> file, Executor delivery) {
        this.run = run;
        this.file = file;
        this.delivery = delivery;
        for (ExportJob job : file.map(QueueFile::load).orElse(List.of())) {
            jobs.put(job.id(), job);
            lastId = Math.max(lastId, job.id());
        }
        thread.start();
    }

    @Override
    public synchronized List<ExportJob> add(List<ExportRequest> requests) {
        List<ExportJob> added = new ArrayList<>();
        for (ExportRequest request : requests) {
            ExportJob job = new ExportJob(++lastId, request, new ExportJob.Waiting(), List.of());
            jobs.put(job.id(), job);
            added.add(job);
            tell(job);
        }
        changed();
        return List.copyOf(added);
    }

    @Override
    public synchronized List<ExportJob> jobs() {
        return List.copyOf(jobs.values());
    }

    @Override
    public synchronized Optional<Duration> left() {
        int waiting = 0;
        Optional<Duration> running = Optional.of(Duration.ZERO);
        for (ExportJob job : jobs.values()) {
            switch (job.state()) {
                case ExportJob.Waiting() -> waiting++;
                case ExportJob.Running(double done, Optional<Duration> left) -> running = left;
                case ExportJob.Done d -> {}
                case ExportJob.Failed f -> {}
                case ExportJob.Cancelled c -> {}
            }
        }
        Optional<Duration> rest = pace.forWaiting(waiting);
        return running.flatMap(now -> rest.map(now::plus));
    }

    @Override
    public synchronized void cancel(long id) {
        cancelOne(id);
        changed();
    }

    @Override
    public synchronized void cancelAll() {
        List.copyOf(jobs.keySet()).forEach(this::cancelOne);
        changed();
    }

    @Override
    public synchronized void retry(long id) {
        ExportJob job = jobs.get(id);
        if (job != null && (job.state() instanceof ExportJob.Failed || job.state() instanceof ExportJob.Cancelled)) {
            put(new ExportJob(id, job.request(), new ExportJob.Waiting(), List.of()));
            changed();
        }
    }

    @Override
    public synchronized void clearFinished() {
        jobs.values().removeIf(ExportJob::finished);
        changed();
    }

    @Override
    public synchronized void listen(Consumer<ExportJob> listener) {
        listeners.add(listener);
    }

    /** Stops the export in hand, which waits again next time, and saves the queue. */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
            if (current != null) {
                current.cancel();
            }
            notifyAll();
        }
        ThreadEnd.await(thread);
        file.ifPresent(QueueFile::close);
    }

    private void live() {
        for (ExportProgress next = take(); next != null; next = take()) {
            // what has begun is on the disk, so that a killed studio knows of it
            file.ifPresent(QueueFile::flush);
            ExportProgress progress = next;
            FutureTask<ExportJob.Done> task = new FutureTask<>(() -> run.run(progress.request(), progress));
            task.run();
            finish(progress, outcome(task));
        }
    }

    private static ExportJob.State outcome(FutureTask<ExportJob.Done> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            return Explanation.isCancellation(e) ? new ExportJob.Cancelled() : new ExportJob.Failed(Explanation.of(e));
        } catch (InterruptedException e) {
            return new ExportJob.Cancelled();
        }
    }

    /** The next job, marked as running; null once the studio closes. */
    private synchronized ExportProgress take() {
        while (!closing) {
            for (ExportJob job : jobs.values()) {
                if (job.state() instanceof ExportJob.Waiting) {
                    current = new ExportProgress(job, pace, this::progressed);
                    put(new ExportJob(
                            job.id(), job.request(), new ExportJob.Running(0, pace.forWaiting(1)), List.of()));
                    save();
                    return current;
                }
            }
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        return null;
    }

    private synchronized void finish(ExportProgress progress, ExportJob.State state) {
        boolean interrupted = closing && state instanceof ExportJob.Cancelled && !progress.dropped();
        ExportJob.State next = interrupted ? new ExportJob.Waiting() : state;
        current = null;
        if (state instanceof ExportJob.Done) {
            progress.measure();
        }
        update(progress.id(), job -> new ExportJob(job.id(), job.request(), next, job.notices()));
        save();
    }

    private synchronized void progressed(ExportProgress progress) {
        update(
                progress.id(),
                job -> new ExportJob(
                        job.id(),
                        job.request(),
                        new ExportJob.Running(progress.done(), progress.left()),
                        progress.notices()));
    }

    private void cancelOne(long id) {
        ExportJob job = jobs.get(id);
        if (job == null) {
            return;
        }
        if (job.state() instanceof ExportJob.Waiting) {
            put(new ExportJob(id, job.request(), new ExportJob.Cancelled(), job.notices()));
        } else if (current != null && current.id() == id) {
            current.drop();
        }
    }

    private void update(long id, UnaryOperator<ExportJob> change) {
        ExportJob job = jobs.get(id);
        if (job != null) {
            put(change.apply(job));
        }
    }

    private void put(ExportJob job) {
        jobs.put(job.id(), job);
        tell(job);
    }

    private void tell(ExportJob job) {
        for (Consumer<ExportJob> listener : List.copyOf(listeners)) {
            delivery.execute(() -> listener.accept(job));
        }
    }

    private void changed() {
        save();
        notifyAll();
    }

    private void save() {
        file.ifPresent(f -> f.save(List.copyOf(jobs.values())));
    }
}
