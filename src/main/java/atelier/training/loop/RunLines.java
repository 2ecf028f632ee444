package atelier.training.loop;

import atelier.training.coach.CoachSettings;
import atelier.training.coach.CoachVerdict;
import atelier.training.coach.RunCoach;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLine.Mark;
import atelier.training.run.MetricsLog;
import atelier.training.run.MetricsTail;
import atelier.training.run.RunFolder;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** The lines of a run and the coach that hears them. After a resume or a roll back the coach is as the kept lines made it. */
final class RunLines implements AutoCloseable {
    private final RunFolder run;
    private final CoachSettings settings;
    private final Consumer<MetricsLine> watcher;
    private final MetricsLog log;
    private RunCoach coach;

    private RunLines(RunFolder run, CoachSettings settings, Consumer<MetricsLine> watcher, MetricsLog log) {
        this.run = run;
        this.settings = settings;
        this.watcher = watcher;
        this.log = log;
    }

    static RunLines resume(RunFolder run, long step, CoachSettings settings, Consumer<MetricsLine> watcher)
            throws IOException {
        MetricsLog log = MetricsLog.resume(run.metrics(), step);
        RunLines lines = new RunLines(run, settings, watcher, log);
        lines.coach = lines.coachOfKeptLines();
        return lines;
    }

    private RunCoach coachOfKeptLines() throws IOException {
        RunCoach made = new RunCoach(settings);
        MetricsTail tail = new MetricsTail(run.metrics());
        MetricsTail.Update update;
        do {
            update = tail.poll();
            update.lines().forEach(made::observe);
        } while (update.more());
        return made;
    }

    /** Writes a line; what the coach says of it. */
    List<CoachVerdict> add(MetricsLine line) throws IOException {
        log.append(line);
        watcher.accept(line);
        return coach.observe(line);
    }

    void mark(long step, Mark.Kind kind, String sentence) throws IOException {
        add(new Mark(step, kind, sentence));
    }

    void cutAfter(long step) throws IOException {
        log.cutAfter(step);
        coach = coachOfKeptLines();
    }

    void sync() throws IOException {
        log.sync();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
