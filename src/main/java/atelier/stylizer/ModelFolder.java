package atelier.stylizer;

import atelier.image.FileHash;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with {@code model.json} and {@code weights.safetensors}, whose weights have the sha256 that the JSON says. */
record ModelFolder(Path weights, JsonNode description, String sha256) {

    /** @throws ModelException with a sentence when something is missing or damaged */
    static ModelFolder open(Path folder) throws IOException {
        Path json = folder.resolve("model.json");
        Path weights = folder.resolve("weights.safetensors");
        for (Path file : new Path[] {json, weights}) {
            if (!Files.isReadable(file)) {
                throw new ModelException("The model in %s lacks the file %s.".formatted(folder, file.getFileName()));
            }
        }
        JsonNode description = parse(json);
        String sha256 = FileHash.sha256(weights);
        if (!sha256.equalsIgnoreCase(description.path("sha256").asText())) {
            throw new ModelException(
                    "The weights in %s are not the ones that model.json describes (sha256 differs): copy the model again."
                            .formatted(folder));
        }
        return new ModelFolder(weights, description, sha256);
    }

    String name() {
        return description.path("name").asText("unnamed");
    }

    /** A whole number of the description within bounds. */
    int number(String key, int initial, int min, int max) throws ModelException {
        int number = description.path(key).asInt(initial);
        if (number < min || number > max) {
            throw new ModelException("The model's '%s' must be between %d and %d.".formatted(key, min, max));
        }
        return number;
    }

    /** A number of the options that the model was trained with, within bounds. */
    double setting(String key, double initial, double min, double max) throws ModelException {
        double number = description.path("settings").path(key).asDouble(initial);
        if (!(number >= min && number <= max)) {
            throw new ModelException("The model's setting '%s' must be between %s and %s.".formatted(key, min, max));
        }
        return number;
    }

    private static JsonNode parse(Path json) throws IOException {
        try {
            return new ObjectMapper().readTree(json.toFile());
        } catch (JsonProcessingException e) {
            throw new ModelException("The file %s is not valid JSON.".formatted(json), e);
        }
    }
}
