package atelier.cli;

import atelier.studio.DeviceReport;
import atelier.studio.ExportJob;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** One line for each photo: for logs and pipes. */
final class LineReport implements Report {
    private final PrintStream out;
    private final PrintStream err;

    LineReport(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void start(int photos, DeviceReport device) {
        out.printf(
                "Painting %d %s on %s (%s).%n",
                photos, photos == 1 ? "photo" : "photos", device.name(), device.reason());
    }

    @Override
    public void running(ExportJob job, ExportJob.Running state, int index, int of, Optional<Duration> total) {
        // a line for each tenth of a second would only fill a log
    }

    @Override
    public void notice(ExportJob job, String sentence) {
        err.println(Failures.name(job) + ": " + sentence);
    }

    @Override
    public void done(ExportJob job, ExportJob.Done state, int index, int of) {
        out.printf("[%d/%d] %s (%d × %d)%n", index, of, state.file(), state.width(), state.height());
    }

    @Override
    public void failed(ExportJob job, ExportJob.Failed state, int index, int of) {
        err.println(Failures.sentence(job, state));
    }

    @Override
    public void end(int done, int failed) {
        if (failed > 0) {
            err.printf("%d painted, %d failed.%n", done, failed);
        }
    }
}
