package atelier.studio;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Paints and writes photos one after the other; a failed one never stops the rest. Survives a restart. */
public interface ExportQueue {
    /** Adds at the end and returns at once. */
    List<ExportJob> add(List<ExportRequest> requests);

    /** All jobs, oldest first. */
    List<ExportJob> jobs();

    /** Time left for everything waiting and running, empty until it can be told. */
    Optional<Duration> left();

    void cancel(long id);

    void cancelAll();

    /** Queues a failed or cancelled job again. */
    void retry(long id);

    /** Forgets the finished jobs; their files stay. */
    void clearFinished();

    /** Called on the delivery executor with each new state of a job, at most ten times a second for progress. */
    void listen(Consumer<ExportJob> listener);
}
