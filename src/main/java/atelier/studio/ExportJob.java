package atelier.studio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A snapshot of one export in the queue. */
public record ExportJob(long id, ExportRequest request, State state, List<String> notices) {
    public ExportJob {
        notices = List.copyOf(notices);
    }

    public sealed interface State {}

    public record Waiting() implements State {}

    /** {@code left} is empty until it can be told. */
    public record Running(double done, Optional<Duration> left) implements State {}

    public record Done(Path file, int width, int height) implements State {}

    public record Failed(Problem problem) implements State {}

    public record Cancelled() implements State {}

    public boolean finished() {
        return !(state instanceof Waiting || state instanceof Running);
    }
}
