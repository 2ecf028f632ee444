package atelier.cli;

import atelier.studio.DeviceReport;
import atelier.studio.ExportJob;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One JSON object a line on standard output; the shapes stand in the help of {@code atelier stylize}. */
final class JsonReport implements Report {
    private final JsonLines lines;
    private final PrintStream err;

    JsonReport(PrintStream out, PrintStream err) {
        this.lines = new JsonLines(out);
        this.err = err;
    }

    @Override
    public void start(int photos, DeviceReport device) {
        Map<String, Object> event = JsonLines.event("start");
        event.put("photos", photos);
        event.put("device", device.name());
        event.put("reason", device.reason());
        event.put("engine", device.engine());
        lines.print(event);
    }

    @Override
    public void running(ExportJob job, ExportJob.Running state, int index, int of, Optional<Duration> total) {
        Map<String, Object> event = about("progress", job);
        event.put("index", index);
        event.put("of", of);
        event.put("done", Math.round(1000 * state.done()) / 1000.0);
        event.put("left", total.map(time -> time.toMillis() / 1000.0).orElse(null));
        lines.print(event);
    }

    @Override
    public void notice(ExportJob job, String sentence) {
        Map<String, Object> event = about("notice", job);
        event.put("text", sentence);
        lines.print(event);
    }

    @Override
    public void done(ExportJob job, ExportJob.Done state, int index, int of) {
        Map<String, Object> event = about("done", job);
        event.put("file", state.file().toString());
        event.put("width", state.width());
        event.put("height", state.height());
        lines.print(event);
    }

    @Override
    public void failed(ExportJob job, ExportJob.Failed state, int index, int of) {
        Map<String, Object> event = about("failed", job);
        event.put("problem", state.problem().sentence());
        event.put("remedy", state.problem().remedy());
        lines.print(event);
        err.println(Failures.sentence(job, state));
    }

    @Override
    public void end(int done, int failed) {
        Map<String, Object> event = JsonLines.event("end");
        event.put("done", done);
        event.put("failed", failed);
        lines.print(event);
    }

    private static Map<String, Object> about(String name, ExportJob job) {
        Map<String, Object> event = JsonLines.event(name);
        event.put("photo", job.request().photo().toString());
        return event;
    }
}
