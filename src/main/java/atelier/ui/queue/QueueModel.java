package atelier.ui.queue;

import atelier.studio.ExportJob;
import atelier.studio.ExportQueue;
import atelier.studio.ExportRequest;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The exports, newest first, and what the status bar says of them. */
public final class QueueModel {
    /**
     * The queue in one line.
     *
     * @param open jobs waiting or running
     * @param all jobs of the current batch, finished ones included
     * @param failed jobs that failed
     * @param done the share of the batch that is done, 0 to 1
     * @param left time left, empty until it can be told
     */
    public record Summary(int open, int all, int failed, double done, Optional<Duration> left) {
        public static final Summary EMPTY = new Summary(0, 0, 0, 0, Optional.empty());
    }

    private final ExportQueue queue;
    private final Desktop desktop;
    private final ToastModel toast;
    private final Texts texts;
    private final ObservableList<JobRow> rows = FXCollections.observableArrayList();
    // kept in a field: the view of a list listens to it only weakly
    private final ObservableList<JobRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.EMPTY);
    private final BooleanProperty open = new SimpleBooleanProperty();

    public QueueModel(ExportQueue queue, Desktop desktop, ToastModel toast, Texts texts) {
        this.queue = queue;
        this.desktop = desktop;
        this.toast = toast;
        this.texts = texts;
        queue.jobs().forEach(this::put);
        summarise();
        queue.listen(this::changed);
    }

    public ObservableList<JobRow> rows() {
        return rowsView;
    }

    public ReadOnlyObjectProperty<Summary> summary() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the panel is open. */
    public BooleanProperty open() {
        return open;
    }

    public void add(List<ExportRequest> requests) {
        queue.add(requests).forEach(this::put);
        summarise();
    }

    public void cancel(JobRow row) {
        queue.cancel(row.id());
    }

    public void cancelAll() {
        queue.cancelAll();
    }

    public void retry(JobRow row) {
        queue.retry(row.id());
    }

    public void clearFinished() {
        queue.clearFinished();
        rows.removeIf(row -> row.job().get().finished());
        summarise();
    }

    public void openResult(JobRow row) {
        result(row).ifPresent(desktop::open);
    }

    public void showInFolder(JobRow row) {
        result(row).ifPresent(desktop::showInFolder);
    }

    private static Optional<Path> result(JobRow row) {
        return row.job().get().state() instanceof ExportJob.Done done ? Optional.of(done.file()) : Optional.empty();
    }

    private void changed(ExportJob job) {
        boolean finishes = job.state() instanceof ExportJob.Done
                && find(job.id())
                        .filter(row -> row.job().get().state() instanceof ExportJob.Done)
                        .isEmpty();
        put(job);
        summarise();
        if (finishes && summary.get().open() == 0) {
            find(job.id()).ifPresent(this::announce);
        }
    }

    private void announce(JobRow row) {
        result(row)
                .ifPresent(file -> toast.show(
                        texts.of("toast.exported", file.getFileName().toString()),
                        texts.of("queue.folder"),
                        () -> desktop.showInFolder(file)));
    }

    private void put(ExportJob job) {
        find(job.id()).ifPresentOrElse(row -> row.update(job), () -> rows.addFirst(new JobRow(job)));
    }

    private Optional<JobRow> find(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    private void summarise() {
        int waiting = 0;
        int failed = 0;
        double done = 0;
        for (JobRow row : rows) {
            switch (row.job().get().state()) {
                case ExportJob.Waiting w -> waiting++;
                case ExportJob.Running running -> {
                    waiting++;
                    done += running.done();
                }
                case ExportJob.Failed f -> {
                    failed++;
                    done++;
                }
                case ExportJob.Done d -> done++;
                case ExportJob.Cancelled c -> done++;
            }
        }
        double share = rows.isEmpty() ? 0 : done / rows.size();
        summary.set(new Summary(waiting, rows.size(), failed, share, waiting == 0 ? Optional.empty() : queue.left()));
    }
}
