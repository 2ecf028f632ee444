package atelier.training.classifier;

import ai.djl.ndarray.NDArray;
import atelier.image.FileHash;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.nn.Weights;
import atelier.nn.WeightsException;
import atelier.training.run.AtomicFile;
import atelier.training.run.RunException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A style classifier as a model folder: {@code model.json} with its styles and figures, and the weights. */
public record ClassifierFolder(Path path) {
    public static final String KIND = "classifier";
    private static final int SCHEMA = 1;
    private static final String JSON = "model.json";
    private static final String WEIGHTS = "weights.safetensors";

    /** In the description: the feature network that lies beside the folder and is not among the weights. */
    private static final String SHARED = "sharedFeatures";

    /** Whether a classifier lies there, as far as its description says. */
    public boolean exists() {
        return Files.isRegularFile(path.resolve(JSON)) && Files.isRegularFile(path.resolve(WEIGHTS));
    }

    /** Whether the folder holds a classifier rather than something else. */
    public boolean isClassifier() throws IOException {
        return exists() && KIND.equals(json().path("kind").asText());
    }

    /** Whether nothing is in the folder. */
    public boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isEmpty();
        }
    }

    /**
     * Reads the classifier into the scope.
     *
     * @throws RunException with a sentence when there is none, or it is damaged
     */
    public StyleClassifier read(Ops ops) throws IOException {
        if (!exists()) {
            throw new RunException(
                    "There is no style classifier in %s: it has no %s with %s.".formatted(path, JSON, WEIGHTS));
        }
        JsonNode json = json();
        Path weights = path.resolve(WEIGHTS);
        if (!KIND.equals(json.path("kind").asText())) {
            throw new RunException("The model in %s is no style classifier.".formatted(path));
        }
        if (!FileHash.sha256(weights).equalsIgnoreCase(json.path("sha256").asText())) {
            throw new RunException(
                    "The weights in %s are not the ones that %s describes (sha256 differs): copy the model again."
                            .formatted(path, JSON));
        }
        List<String> labels = new ArrayList<>();
        json.path("labels").forEach(label -> labels.add(label.asText()));
        int side = json.path("settings").path("side").asInt(128);
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            return StyleClassifier.of(withFeatures(Weights.load(file, ops), json, ops), labels, side);
        } catch (WeightsException | SafetensorsException e) {
            throw new RunException("The style classifier in %s cannot be used: %s".formatted(path, e.getMessage()), e);
        }
    }

    /**
     * With the layers that it sees with: its own, or those of the feature network in the folder {@code features} beside
     * this one, if that is the one that the description names. The models that ship share it.
     */
    private Weights withFeatures(Weights own, JsonNode json, Ops ops) throws IOException {
        String named = json.path(SHARED).path("sha256").asText();
        if (named.isEmpty()) {
            return own;
        }
        Path shared =
                path.toAbsolutePath().resolveSibling(StyleClassifier.FEATURES).resolve(WEIGHTS);
        if (!Files.isRegularFile(shared) || !FileHash.sha256(shared).equalsIgnoreCase(named)) {
            throw new RunException(
                    "The style classifier in %s sees with the feature network in %s, which is missing or another one: copy both models again."
                            .formatted(path, shared.getParent()));
        }
        Map<String, NDArray> all = new LinkedHashMap<>(own.all());
        try (SafetensorsFile file = SafetensorsFile.open(shared)) {
            Weights.load(file, ops)
                    .all()
                    .forEach((name, tensor) -> all.put(StyleClassifier.FEATURES + "." + name, tensor));
        }
        return Weights.of(all);
    }

    private JsonNode json() throws IOException {
        try {
            return new ObjectMapper().readTree(path.resolve(JSON).toFile());
        } catch (JsonProcessingException e) {
            throw new RunException("The file %s is not valid JSON.".formatted(path.resolve(JSON)), e);
        }
    }

    /** Writes the tensors, then the description, so that it never speaks of what is not there. */
    void write(Map<String, NDArray> tensors, Map<String, Object> description) throws IOException {
        Files.createDirectories(path);
        Map<String, TensorData> data = new LinkedHashMap<>();
        long parameters = 0;
        for (Map.Entry<String, NDArray> tensor : tensors.entrySet()) {
            NDArray array = tensor.getValue();
            parameters += array.getShape().size();
            float[] values = array.toFloatArray();
            long[] shape = array.getShape().getShape();
            // the features are large and bear it; what is learned here is small
            boolean half = tensor.getKey().startsWith(StyleClassifier.FEATURES);
            data.put(tensor.getKey(), half ? TensorData.halves(values, shape) : TensorData.floats(values, shape));
        }
        Path weights = path.resolve(WEIGHTS);
        new SafetensorsWriter()
                .write(weights, data, Map.of("architecture", String.valueOf(description.get("architecture"))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("kind", KIND);
        json.put("parameters", parameters);
        json.put("dtype", "float16 features, float32 layers");
        json.put("sha256", FileHash.sha256(weights));
        json.putAll(description);
        AtomicFile.write(
                path.resolve(JSON),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    }
}
