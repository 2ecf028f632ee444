package atelier.cli;

import atelier.studio.DeviceReport;
import atelier.studio.ExportJob;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** A progress bar with the time left, redrawn in place on a terminal; finished photos stay as lines. */
final class BarReport implements Report {
    private static final int CELLS = 24;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final LineReport lines;

    BarReport(PrintStream out, PrintStream err) {
        this.err = err;
        this.lines = new LineReport(out, err);
    }

    @Override
    public void start(int photos, DeviceReport device) {
        lines.start(photos, device);
    }

    @Override
    public void running(ExportJob job, ExportJob.Running state, int index, int of, Optional<Duration> total) {
        int full = (int) Math.round(CELLS * (index - 1 + state.done()) / of);
        String left = total.map(time -> ", " + time(time) + " left").orElse("");
        err.printf(
                "%s%s%s %d/%d %s%s",
                CLEAR, "█".repeat(full), "░".repeat(CELLS - full), index, of, Failures.name(job), left);
        err.flush();
    }

    @Override
    public void notice(ExportJob job, String sentence) {
        err.print(CLEAR);
        lines.notice(job, sentence);
    }

    @Override
    public void done(ExportJob job, ExportJob.Done state, int index, int of) {
        err.print(CLEAR);
        err.flush();
        lines.done(job, state, index, of);
    }

    @Override
    public void failed(ExportJob job, ExportJob.Failed state, int index, int of) {
        err.print(CLEAR);
        lines.failed(job, state, index, of);
    }

    @Override
    public void end(int done, int failed) {
        lines.end(done, failed);
    }

    static String time(Duration left) {
        long seconds = Math.max(1, Math.round(left.toMillis() / 1000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? "%d:%02d min".formatted(seconds / 60, seconds % 60)
                : "%d:%02d h".formatted(seconds / 3600, seconds % 3600 / 60);
    }
}
