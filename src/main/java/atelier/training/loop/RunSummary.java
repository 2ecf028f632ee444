package atelier.training.loop;

import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run at a glance.
 *
 * @param metric the key of the metric by which its checkpoints are compared
 * @param best its best value so far
 */
public record RunSummary(RunFolder run, RunStatus status, String metric, OptionalDouble best) {
    public static RunSummary of(RunFolder run, Instant now) throws IOException {
        String metric = run.settings().runKind() == RunKind.GAN
                ? GanEvaluation.quality(run.settings().places().containsKey(Place.JUDGE))
                        .key()
                : PainterScore.KEY;
        Optional<Checkpoint> best =
                run.checkpoints(new Checkpoints.Best(metric, true)).best();
        return new RunSummary(
                run,
                RunStatus.read(run, now),
                metric,
                best.isPresent() ? best.get().metric(metric) : OptionalDouble.empty());
    }
}
