package atelier.training.loop;

import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A model that a training has written into its run's folder: {@code model/} at the end, {@code model-000500/} at a
 * snapshot.
 *
 * @param name the run's
 * @param sha256 of the weights, as {@code model.json} says
 */
public record ExportedModel(Path folder, RunKind kind, String name, String sha256, long steps) {
    private static final String GLOB = "model{,-*}";

    /** A run's models, that of its end first, then snapshots from the newest on. Weights are not checked. */
    public static List<ExportedModel> of(RunFolder run) throws IOException {
        List<ExportedModel> models = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(run.path(), GLOB)) {
            for (Path folder : folders) {
                read(folder).ifPresent(models::add);
            }
        }
        models.sort(Comparator.comparing((ExportedModel model) ->
                        !model.folder().getFileName().toString().equals("model"))
                .thenComparing(Comparator.comparingLong(ExportedModel::steps).reversed()));
        return models;
    }

    private static Optional<ExportedModel> read(Path folder) throws IOException {
        Path file = folder.resolve("model.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            return Optional.of(new ExportedModel(
                    folder,
                    RunKind.of(json.path("kind").asText()),
                    json.path("name").asText(),
                    json.path("sha256").asText(),
                    json.path("provenance").path("steps").asLong()));
        } catch (JsonProcessingException | RunException damaged) {
            return Optional.empty();
        }
    }
}
