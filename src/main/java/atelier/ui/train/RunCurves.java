package atelier.ui.train;

import atelier.training.coach.CoachSettings;
import atelier.training.coach.CoachVerdict;
import atelier.training.coach.RunCoach;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsTail;
import atelier.training.run.RunKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that a run's {@code metrics.jsonl} has said so far. One thread. */
public final class RunCurves {
    /** Something that happened, where the charts draw a vertical line. */
    public record Event(double step, double seconds, MetricsLine.Mark.Kind kind, String text) {
        double at(ChartAxis axis) {
            return axis == ChartAxis.STEP ? step : seconds;
        }
    }

    private final CoachSettings settings;
    private final Map<String, Curve> curves = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<CoachVerdict> verdicts = new ArrayList<>();
    private RunCoach coach;
    private Optional<MetricsLine.Tick> last = Optional.empty();

    public RunCurves(RunKind kind) {
        settings = switch (kind) {
            case GAN -> CoachSettings.generator();
            case STYLIZER, INSTANT -> CoachSettings.painter();
            case FEATURES -> CoachSettings.features();
        };
        coach = new RunCoach(settings);
    }

    /** Takes in what is new; a restart forgets everything before. */
    public void take(MetricsTail.Update update) {
        if (update.restart()) {
            curves.clear();
            events.clear();
            verdicts.clear();
            coach = new RunCoach(settings);
            last = Optional.empty();
        }
        update.lines().forEach(this::take);
    }

    private void take(MetricsLine line) {
        verdicts.addAll(coach.observe(line));
        switch (line) {
            case MetricsLine.Tick tick -> {
                double seconds = Math.max(tick.seconds(), seconds());
                tick.values()
                        .forEach((key, value) -> curves.computeIfAbsent(key, k -> new Curve())
                                .add((double) tick.step(), seconds, value));
                last = Optional.of(tick);
            }
            case MetricsLine.Mark mark ->
                events.add(new Event((double) mark.step(), seconds(), mark.kind(), mark.text()));
        }
    }

    private double seconds() {
        return last.map(MetricsLine.Tick::seconds).orElse(0.0);
    }

    /** The keys of the metrics that have been seen, in the order in which they came. */
    public List<String> keys() {
        return List.copyOf(curves.keySet());
    }

    /** The curves of all metrics that have been seen. */
    Collection<Curve> all() {
        return Collections.unmodifiableCollection(curves.values());
    }

    Optional<Curve> curve(String key) {
        return Optional.ofNullable(curves.get(key));
    }

    public List<Event> events() {
        return Collections.unmodifiableList(events);
    }

    /** What the coach said, oldest first. */
    public List<CoachVerdict> verdicts() {
        return Collections.unmodifiableList(verdicts);
    }

    public Optional<MetricsLine.Tick> last() {
        return last;
    }
}
