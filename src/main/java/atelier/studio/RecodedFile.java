package atelier.studio;

import atelier.training.run.AtomicFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers which model all kept styles were encoded with, so that not every start needs to look at every style. */
record RecodedFile(Path file) {
    /** The sentences about styles without codes of the model; empty where the styles are not known to be of it. */
    Optional<List<String>> unusable(String model) {
        try {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            if (!json.path("model").asText().equals(model)) {
                return Optional.empty();
            }
            List<String> sentences = new ArrayList<>();
            json.path("unusable").forEach(sentence -> sentences.add(sentence.asText()));
            return Optional.of(sentences);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void write(String model, List<String> unusable) throws IOException {
        AtomicFile.write(file, new ObjectMapper().writeValueAsBytes(Map.of("model", model, "unusable", unusable)));
    }
}
