package atelier.ui.queue;

import atelier.studio.ExportJob;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One export in the queue panel; its state changes, its place doesn't. */
public final class JobRow {
    private final ReadOnlyObjectWrapper<ExportJob> job;

    JobRow(ExportJob job) {
        this.job = new ReadOnlyObjectWrapper<>(job);
    }

    public long id() {
        return job.get().id();
    }

    public ReadOnlyObjectProperty<ExportJob> job() {
        return job.getReadOnlyProperty();
    }

    void update(ExportJob next) {
        job.set(next);
    }
}
