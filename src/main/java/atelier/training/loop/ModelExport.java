package atelier.training.loop;

import atelier.image.FileHash;
import atelier.nn.SafetensorsWriter;
import atelier.training.run.AtomicFile;
import atelier.training.run.RunFolder;
import atelier.training.run.RunSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a trained network as a model folder inside the run: {@code model/} at the end, {@code model-000500/} at a
 * snapshot. Weights come first, so a description never speaks of weights that are not there.
 */
final class ModelExport {
    private static final int SCHEMA = 1;

    private final RunFolder run;

    ModelExport(RunFolder run) {
        this.run = run;
    }

    Path atEnd(TrainedModel model, Progress progress, Map<String, Double> metrics) throws IOException {
        return write(run.path().resolve("model"), model, progress, metrics);
    }

    Path atSnapshot(TrainedModel model, Progress progress, Map<String, Double> metrics) throws IOException {
        return write(run.path().resolve("model-%06d".formatted(progress.step())), model, progress, metrics);
    }

    private Path write(Path folder, TrainedModel model, Progress progress, Map<String, Double> metrics)
            throws IOException {
        Files.createDirectories(folder);
        Path weights = folder.resolve("weights.safetensors");
        new SafetensorsWriter().write(weights, model.tensors(), Map.of("architecture", model.architecture()));
        byte[] json = new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(describe(model, FileHash.sha256(weights), progress, metrics));
        AtomicFile.write(folder.resolve("model.json"), json);
        return folder;
    }

    private Map<String, Object> describe(
            TrainedModel model, String sha256, Progress progress, Map<String, Double> metrics) {
        RunSettings settings = run.settings();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("name", run.name());
        json.put("kind", settings.kind());
        json.put("architecture", model.architecture());
        json.put(
                "resolution",
                List.of(
                        settings.options().get("outputWidth"),
                        settings.options().get("outputHeight")));
        json.put(
                "parameters",
                model.tensors().values().stream()
                        .mapToLong(t -> t.shape().stream().reduce(1L, Math::multiplyExact))
                        .sum());
        json.put("dtype", "float32");
        json.put("sha256", sha256);
        json.put("tensors", model.layout());
        json.put("settings", settings.options());
        json.put("provenance", provenance(settings, progress));
        json.put("metrics", metrics);
        json.put("licence", settings.licenceNote().isBlank() ? "not stated" : settings.licenceNote());
        return json;
    }

    private Map<String, Object> provenance(RunSettings settings, Progress progress) {
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("run", run.name());
        origin.put("steps", progress.step());
        origin.put("images", progress.images());
        origin.put("seed", settings.seed());
        origin.put("data", settings.dataFingerprint());
        origin.put("versions", settings.versions());
        origin.put("created", settings.created());
        return origin;
    }
}
