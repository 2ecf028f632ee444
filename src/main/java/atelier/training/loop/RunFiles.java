package atelier.training.loop;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.encode.Metadata;
import atelier.image.encode.PngEncoder;
import atelier.image.meta.Exif;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunFolder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The trainer's writing and reading of a run's checkpoints and samples. */
final class RunFiles {
    private final RunFolder run;
    private final Checkpoints checkpoints;
    private final ObjectMapper json = new ObjectMapper();

    RunFiles(RunFolder run, Checkpoints.Best best) {
        this.run = run;
        this.checkpoints = run.checkpoints(best);
    }

    /** A checkpoint that was loaded: how far it is, and the metrics that were measured there. */
    record Loaded(Progress progress, Checkpoint checkpoint) {}

    void sweep() throws IOException {
        checkpoints.sweep();
    }

    /** Loads the newest intact checkpoint at or before a step into the loop. */
    Optional<Loaded> load(TrainingLoop loop, long atOrBefore, Consumer<String> notices) throws IOException {
        Optional<Checkpoint> found = checkpoints.newestIntact(atOrBefore, notices);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Progress progress = json.readValue(found.get().file(Progress.FILE).toFile(), Progress.class);
        loop.begin(progress.step());
        loop.restore(new SavedState(found.get().folder(), progress.numbers()));
        return Optional.of(new Loaded(progress, found.get()));
    }

    void save(TrainingLoop loop, Progress progress, boolean kept, Map<String, Double> metrics) throws IOException {
        checkpoints.save(progress.step(), kept, metrics, folder -> write(loop, progress, folder));
    }

    private void write(TrainingLoop loop, Progress progress, Path folder) throws IOException {
        for (Map.Entry<String, Map<String, TensorData>> file : loop.tensors().entrySet()) {
            new SafetensorsWriter()
                    .write(folder.resolve(SavedState.fileName(file.getKey())), file.getValue(), Map.of());
        }
        json.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(Progress.FILE).toFile(), progress);
    }

    /** Forgets everything after a step, as a roll back to it needs. */
    void dropAfter(long step) throws IOException {
        checkpoints.dropAfter(step);
        run.samples().dropAfter(step);
    }

    void writeSamples(long step, Map<String, SampleSheet> sheets) throws IOException {
        for (Map.Entry<String, SampleSheet> sheet : sheets.entrySet()) {
            run.samples()
                    .write(step, sheet.getKey(), file -> encode(sheet.getValue().grid(), file));
        }
    }

    private static void encode(Picture picture, Path file) throws IOException {
        Metadata metadata = new Metadata(Exif.NONE, "Atelier", Optional.empty(), Optional.empty());
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            new PngEncoder(8).encode(picture, metadata, out, Monitor.NONE);
        }
    }
}
