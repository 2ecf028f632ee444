package atelier.studio;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.library.AtomicFiles;
import atelier.library.StyleJson;
import atelier.stylizer.PaintSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The export queue as {@code queue.json}. Each style stands in it once, however many photos are painted with it. */
final class QueueFile implements AutoCloseable {
    private static final int SCHEMA = 1;

    private record Queue(int schema, List<Style> styles, List<Entry> jobs) {}

    private record Entry(
            long id,
            String photo,
            List<Part> parts,
            Map<String, Object> settings,
            Map<String, Object> export,
            String folder,
            String namePattern,
            String state,
            String text,
            String remedy,
            int width,
            int height,
            List<String> notices) {}

    private record Part(int style, double weight) {}

    private record Outcome(String state, String text, String remedy, int width, int height) {}

    private final Path file;
    private final Consumer<String> notices;
    private final LatestWriter writer;
    private final ObjectMapper mapper = StyleJson.mapper();

    QueueFile(Path file, Consumer<String> notices) {
        this.file = file;
        this.notices = notices;
        this.writer = new LatestWriter(file, notices);
    }

    /** What was saved last; what ran then waits again. A damaged file is set aside. */
    List<ExportJob> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            Queue queue = mapper.readValue(Files.readAllBytes(file), Queue.class);
            if (queue.schema() > SCHEMA) {
                return setAside("was written by a newer Atelier");
            }
            List<ExportJob> jobs = new ArrayList<>();
            for (Entry entry : queue.jobs()) {
                jobs.add(job(entry, queue.styles()));
            }
            return jobs;
        } catch (JsonProcessingException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            return setAside("was damaged");
        } catch (IOException e) {
            notices.accept("The export queue can't be read: " + file + ".");
            return List.of();
        }
    }

    void save(List<ExportJob> jobs) {
        List<ExportJob> snapshot = List.copyOf(jobs);
        writer.save(() -> bytes(snapshot));
    }

    /** Returns when what was saved last is on the disk. */
    void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }

    private List<ExportJob> setAside(String why) {
        try {
            notices.accept("The export queue %s; it was set aside as '%s'."
                    .formatted(why, AtomicFiles.setAside(file).getFileName()));
        } catch (IOException e) {
            notices.accept("The export queue %s: %s.".formatted(why, file));
        }
        return List.of();
    }

    private byte[] bytes(List<ExportJob> jobs) {
        List<Style> styles = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (ExportJob job : jobs) {
            entries.add(entry(job, styles));
        }
        try {
            return mapper.writeValueAsBytes(new Queue(SCHEMA, styles, entries));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a queue is plain data", e);
        }
    }

    private static Entry entry(ExportJob job, List<Style> styles) {
        ExportRequest request = job.request();
        List<Part> parts = new ArrayList<>();
        for (StyleBlend.Part part : request.blend().parts()) {
            int index = styles.indexOf(part.style());
            if (index < 0) {
                index = styles.size();
                styles.add(part.style());
            }
            parts.add(new Part(index, part.weight()));
        }
        Outcome outcome = switch (job.state()) {
            case ExportJob.Waiting() -> new Outcome("waiting", "", "", 0, 0);
            case ExportJob.Running(var done, var left) -> new Outcome("waiting", "", "", 0, 0);
            case ExportJob.Cancelled() -> new Outcome("cancelled", "", "", 0, 0);
            case ExportJob.Failed(Problem problem) -> new Outcome("failed", problem.sentence(), problem.remedy(), 0, 0);
            case ExportJob.Done(Path done, int width, int height) ->
                new Outcome("done", done.toString(), "", width, height);
        };
        return new Entry(
                job.id(),
                request.photo().toString(),
                parts,
                request.settings().toMap(),
                request.export().toMap(),
                request.folder().toString(),
                request.namePattern(),
                outcome.state(),
                outcome.text(),
                outcome.remedy(),
                outcome.width(),
                outcome.height(),
                job.notices());
    }

    private static ExportJob job(Entry entry, List<Style> styles) {
        List<StyleBlend.Part> parts = entry.parts().stream()
                .map(part -> new StyleBlend.Part(styles.get(part.style()), part.weight()))
                .toList();
        ExportRequest request = new ExportRequest(
                Path.of(entry.photo()),
                new StyleBlend(parts),
                PaintSettings.of(entry.settings()),
                ExportSettings.of(entry.export()),
                Path.of(entry.folder()),
                entry.namePattern());
        ExportJob.State state = switch (entry.state()) {
            case "done" -> new ExportJob.Done(Path.of(entry.text()), entry.width(), entry.height());
            case "failed" -> new ExportJob.Failed(new Problem(entry.text(), entry.remedy()));
            case "cancelled" -> new ExportJob.Cancelled();
            default -> new ExportJob.Waiting();
        };
        return new ExportJob(entry.id(), request, state, entry.notices());
    }
}
