package atelier.ui;

import atelier.studio.ExportJob;
import atelier.studio.ExportQueue;
import atelier.studio.ExportRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** A queue whose jobs move only when the test says so. */
final class FakeExports implements ExportQueue {
    private final Executor delivery;
    private final List<ExportJob> jobs = new ArrayList<>();
    private final List<Consumer<ExportJob>> listeners = new ArrayList<>();

    FakeExports(Executor delivery) {
        this.delivery = delivery;
    }

    /** Puts a job into a state and tells it. */
    void move(int index, ExportJob.State state) {
        ExportJob job = jobs.get(index);
        ExportJob next = new ExportJob(job.id(), job.request(), state, List.of());
        jobs.set(index, next);
        listeners.forEach(listener -> delivery.execute(() -> listener.accept(next)));
    }

    @Override
    public List<ExportJob> add(List<ExportRequest> requests) {
        List<ExportJob> added = new ArrayList<>();
        for (ExportRequest request : requests) {
            added.add(new ExportJob(jobs.size() + added.size(), request, new ExportJob.Waiting(), List.of()));
        }
        jobs.addAll(added);
        return added;
    }

    @Override
    public List<ExportJob> jobs() {
        return List.copyOf(jobs);
    }

    @Override
    public Optional<Duration> left() {
        return Optional.of(Duration.ofSeconds(40));
    }

    @Override
    public void cancel(long id) {
        move((int) id, new ExportJob.Cancelled());
    }

    @Override
    public void cancelAll() {
        for (int i = 0; i < jobs.size(); i++) {
            if (!jobs.get(i).finished()) {
                move(i, new ExportJob.Cancelled());
            }
        }
    }

    @Override
    public void retry(long id) {
        move((int) id, new ExportJob.Waiting());
    }

    @Override
    public void clearFinished() {}

    @Override
    public void listen(Consumer<ExportJob> listener) {
        listeners.add(listener);
    }
}
