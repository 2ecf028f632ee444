package atelier.studio;

import atelier.image.FileHash;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/** Copies of models in a folder, each under the sha256 of its weights: they stay when a run is thrown away. */
record ModelCopy(Path folder) {
    private static final List<String> FILES = List.of("weights.safetensors", "model.json");

    /**
     * The description of a model, whose weights are the ones that it names.
     *
     * @throws StudioException with a sentence
     */
    static JsonNode description(Path model) {
        Path file = model.resolve("model.json");
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            // the hash names a folder
            if (!json.path("sha256").asText().equals(FileHash.sha256(model.resolve("weights.safetensors")))) {
                throw new StudioException(
                        "The weights in %s are not the ones that model.json describes: copy the model again."
                                .formatted(model));
            }
            return json;
        } catch (IOException e) {
            throw new StudioException(
                    "“%s” is no model: it lacks model.json or weights.safetensors.".formatted(model), e);
        }
    }

    /** Copies a model, unless it is there already. */
    Path take(Path model, String hash) throws IOException {
        Path target = folder.resolve(hash);
        if (Files.isRegularFile(target.resolve("model.json"))) {
            return target;
        }
        Files.createDirectories(folder);
        Path draft = folder.resolve("." + UUID.randomUUID() + ".tmp");
        Files.createDirectory(draft);
        try {
            for (String file : FILES) {
                Files.copy(model.resolve(file), draft.resolve(file));
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            // another studio has copied the same model meanwhile
        } finally {
            for (String file : FILES) {
                Files.deleteIfExists(draft.resolve(file));
            }
            Files.deleteIfExists(draft);
        }
        return target;
    }
}
