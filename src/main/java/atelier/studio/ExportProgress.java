package atelier.studio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What the export in hand tells: how far it is, how long it will take, and whether it shall stop. */
final class ExportProgress implements ExportRun.Progress {
    private final ExportJob job;
    private final Pace pace;
    private final Consumer<ExportProgress> listener;
    private final Beat beat = new Beat(System::nanoTime);
    private final long started = System.nanoTime();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;
    private volatile boolean dropped;
    private volatile double done;
    private volatile long pixels;

    ExportProgress(ExportJob job, Pace pace, Consumer<ExportProgress> listener) {
        this.job = job;
        this.pace = pace;
        this.listener = listener;
    }

    long id() {
        return job.id();
    }

    ExportRequest request() {
        return job.request();
    }

    double done() {
        return done;
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    Optional<Duration> left() {
        return pace.left(pixels, done, Duration.ofNanos(System.nanoTime() - started));
    }

    void measure() {
        pace.finished(pixels, Duration.ofNanos(System.nanoTime() - started));
    }

    /** Stops because the studio closes. */
    void cancel() {
        cancelled = true;
    }

    /** Stops because the user said so. */
    void drop() {
        dropped = true;
        cancelled = true;
    }

    boolean dropped() {
        return dropped;
    }

    @Override
    public void sized(long count) {
        pixels = count;
    }

    @Override
    public void progress(double share) {
        done = Math.max(done, share);
        if (beat.due()) {
            listener.accept(this);
        }
    }

    @Override
    public void notice(String sentence) {
        notices.add(sentence);
        listener.accept(this);
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
