package atelier.training.loop;

import atelier.training.metrics.Metric;
import atelier.training.metrics.Pace;
import atelier.training.run.MetricsLine;
import atelier.training.run.RunStatus;
import atelier.training.run.TrainerLease;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a run's steps are measured by: cheap numbers at every tick, and dear metrics, once at a step. One thread. */
final class StepNumbers {
    private static final long NEVER = -1;

    private final TrainingLoop loop;
    private final TrainerPlan plan;
    private final TrainerLease lease;
    private final Memory memory = new Memory();
    private final Pace pace = new Pace();
    private Map<String, Double> measured = Map.of();
    private long measuredAt = NEVER;

    StepNumbers(TrainingLoop loop, TrainerPlan plan, TrainerLease lease) {
        this.loop = loop;
        this.plan = plan;
        this.lease = lease;
    }

    /** A step is done. */
    void took(double seconds) {
        pace.step(loop.batch(), seconds);
    }

    /** What came after a step is done: its numbers, samples and checkpoint. */
    void tookBeside(double seconds) {
        pace.overhead(seconds);
    }

    /**
     * The numbers of the step that has just been done.
     *
     * @param waiting the share of the step's time that it waited for pictures
     * @param checkpoint the dear metrics are due too
     */
    MetricsLine.Tick tick(Progress at, Map<String, Double> losses, double waiting, boolean checkpoint)
            throws IOException {
        Map<String, Double> values = new LinkedHashMap<>(losses);
        boolean finite = losses.values().stream().allMatch(Double::isFinite);
        if (finite && plan.sampleAt(at.step())) {
            values.putAll(loop.observe(at.step()));
        }
        if (finite && checkpoint) {
            values.putAll(measure(at));
        }
        values.put(Metric.IMAGES_PER_SECOND.key(), pace.imagesPerSecond());
        values.put(Metric.WAITING.key(), waiting);
        values.put(Metric.MEMORY.key(), memory.mebibytes());
        values.put(TrainerPlan.SECONDS_LEFT, pace.secondsLeft(at.untilStep() - at.step()));
        return new MetricsLine.Tick(at.step(), at.images(), at.seconds(), values);
    }

    /** The dear metrics of the present step. */
    Map<String, Double> measure(Progress at) throws IOException {
        if (measuredAt != at.step()) {
            // it may take long, and commands wait for it
            report(at, "Measures how good step %d is.".formatted(at.step()));
            measured = loop.evaluate(at.step());
            measuredAt = at.step();
            report(at, "");
        }
        return measured;
    }

    /** The dear metrics of the present step, where they have been measured: those of an earlier one say nothing of it. */
    Map<String, Double> known(Progress at) {
        return measuredAt == at.step() ? measured : Map.of();
    }

    /** After the way back: the same step may be another one then. */
    void forget() {
        measuredAt = NEVER;
    }

    private void report(Progress at, String sentence) throws IOException {
        lease.report(RunStatus.State.RUNNING, at.step(), at.untilStep(), sentence);
    }
}
