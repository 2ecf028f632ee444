package atelier.training.loop;

import atelier.art.Param;
import atelier.image.FileHash;
import atelier.training.options.FeatureOptions;
import atelier.training.run.AtomicFile;
import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a new training may begin with: the networks of a run's newest checkpoint, its discriminator among them, or the
 * network of a model folder.
 *
 * @param name of the run or the model
 * @param shape the options that decide the networks' tensors, by key; the new training has the same
 * @param weights the file of tensors
 * @param average the averaged ones, where there are such
 * @param judge a model's discriminator, where it has one in a file of its own; a run's is among its weights
 */
public record EarlierNetwork(
        String name,
        RunKind kind,
        Map<String, Object> shape,
        Path weights,
        Optional<Path> average,
        Optional<Path> judge) {
    /** Where a run keeps what it began with. */
    private static final String START = "start";

    private static final String WEIGHTS = "weights.safetensors";
    private static final String AVERAGE = "average.safetensors";
    private static final String JUDGE = "judge.safetensors";
    private static final List<String> SIZE = List.of("outputHeight", "outputWidth");
    private static final Map<String, List<String>> OF_NETWORK = Map.of(
            "can", List.of("network", "latent", "width", "useResize"),
            "dcgan", List.of("network", "latent", "width", "attention", "residual"),
            "stylegan", List.of("network", "latent", "width", "widthMax", "mapping", "styledStart"));

    public EarlierNetwork {
        shape = Map.copyOf(shape);
    }

    /**
     * Opens a run's folder or a model's.
     *
     * @throws RunException with a sentence, when it is neither, or has no intact weights
     */
    public static EarlierNetwork open(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve("run.json"))) {
            return ofRun(RunFolder.open(folder));
        }
        if (Files.isRegularFile(folder.resolve("model.json"))) {
            return ofModel(folder);
        }
        throw new RunException(
                "“%s” is neither a training nor a model: it has no run.json and no model.json.".formatted(folder));
    }

    private static EarlierNetwork ofRun(RunFolder run) throws IOException {
        Checkpoint newest = run.checkpoints(new Checkpoints.Best("", true))
                .newestIntact(_ -> {})
                .orElseThrow(() ->
                        new RunException("The training '%s' has no checkpoint to begin with.".formatted(run.name())));
        RunKind kind = run.settings().runKind();
        return new EarlierNetwork(
                run.name(),
                kind,
                shape(kind, run.settings().options()),
                newest.file(WEIGHTS),
                Optional.of(newest.file(AVERAGE)).filter(Files::isRegularFile),
                Optional.empty());
    }

    private static EarlierNetwork ofModel(Path folder) throws IOException {
        JsonNode json;
        try {
            json = new ObjectMapper().readTree(folder.resolve("model.json").toFile());
        } catch (JsonProcessingException e) {
            throw new RunException("The file %s is not valid JSON.".formatted(folder.resolve("model.json")), e);
        }
        Path weights = folder.resolve(WEIGHTS);
        if (!Files.isRegularFile(weights)
                || !FileHash.sha256(weights)
                        .equalsIgnoreCase(json.path("sha256").asText())) {
            throw new RunException(
                    "The weights in %s are missing or not the ones that model.json describes.".formatted(folder));
        }
        // models made before trainings wrote their kind are instant stylizers
        RunKind kind = RunKind.of(json.path("kind").asText(RunKind.INSTANT.key()));
        Map<String, Object> options =
                new ObjectMapper().convertValue(json.path("settings"), new TypeReference<Map<String, Object>>() {});
        return new EarlierNetwork(
                json.path("name").asText(folder.toString()),
                kind,
                shape(kind, options == null ? Map.of() : options),
                weights,
                Optional.empty(),
                judge(folder, json));
    }

    /** The discriminator that a model brings, if it is the one that it describes. */
    private static Optional<Path> judge(Path folder, JsonNode json) throws IOException {
        Path judge = folder.resolve(JUDGE);
        boolean intact = Files.isRegularFile(judge)
                && FileHash.sha256(judge)
                        .equalsIgnoreCase(json.path("judge").path("sha256").asText());
        return intact ? Optional.of(judge) : Optional.empty();
    }

    private static Map<String, Object> shape(RunKind kind, Map<String, Object> options) {
        List<String> keys = switch (kind) {
            case GAN -> OF_NETWORK.getOrDefault(String.valueOf(options.get("network")), List.of());
            case STYLIZER -> List.of("width", "widthDeep");
            case INSTANT -> List.of("photoSoftness", "photoGrain");
            case FEATURES -> List.of("divisor", "wide");
        };
        Map<String, Object> told = kind == RunKind.FEATURES ? FeatureOptions.completed(options) : options;
        Map<String, Object> shape = new LinkedHashMap<>();
        keys.forEach(key -> put(shape, key, told));
        if (kind == RunKind.GAN) {
            SIZE.forEach(key -> put(shape, key, options));
        }
        return shape;
    }

    private static void put(Map<String, Object> shape, String key, Map<String, Object> options) {
        if (options.get(key) != null) {
            shape.put(key, options.get(key));
        }
    }

    /**
     * Options that make sense for going on with this network, by key; what is asked for goes before them. A style
     * encoder keeps its codes, so that the styles of a library stay what they are.
     */
    public Map<String, Object> suggested() {
        return kind == RunKind.INSTANT ? Map.of("freezeEncoder", true) : Map.of();
    }

    private Map<String, Object> suggested(RunRequest request) {
        Map<String, Object> wanted = request.options();
        boolean teaches = wanted.containsKey("contrastive") && !wanted.containsKey("freezeEncoder");
        return teaches ? Map.of() : suggested();
    }

    /**
     * What is asked for, with this network's shape.
     *
     * @throws IllegalArgumentException with a sentence, for another kind of training or another shape
     */
    RunRequest fit(RunRequest request) {
        if (request.kind() != kind) {
            throw new IllegalArgumentException("'%s' is of the kind %s, not %s: it can only be continued as what it is."
                    .formatted(name, kind.key(), request.kind().key()));
        }
        Map<String, Object> options = new LinkedHashMap<>(suggested(request));
        options.putAll(shape);
        for (Param param : RunOptions.params(kind)) {
            Object asked = request.options().get(param.key());
            Object own = shape.get(param.key());
            if (asked != null && own != null && !param.parse(asked).equals(param.parse(own))) {
                throw new IllegalArgumentException(
                        "'%s' has the %s %s, and %s is asked for: a network keeps its shape, so leave the option out."
                                .formatted(name, param.label().toLowerCase(java.util.Locale.ROOT), own, asked));
            }
        }
        if (Boolean.parseBoolean(String.valueOf(request.options().get("progressive")))) {
            throw new IllegalArgumentException("What is continued has grown already: leave out the option to grow.");
        }
        options.putAll(request.options());
        return request.with(options);
    }

    /** Copies the tensors into a new run, so that what becomes of their source does not matter to it. */
    void copyInto(RunFolder run) throws IOException {
        Path start = run.path().resolve(START);
        Files.createDirectories(start);
        if (average.isPresent()) {
            AtomicFile.write(start.resolve(AVERAGE), target -> Files.copy(average.get(), target));
        }
        if (judge.isPresent()) {
            AtomicFile.write(start.resolve(JUDGE), target -> Files.copy(judge.get(), target));
        }
        AtomicFile.write(start.resolve(WEIGHTS), target -> Files.copy(weights, target));
    }

    /** What a run begins with, where it does not begin anew. */
    static Optional<SavedState> of(RunFolder run) {
        Path start = run.path().resolve(START);
        return Files.isRegularFile(start.resolve(WEIGHTS))
                ? Optional.of(new SavedState(start, Map.of()))
                : Optional.empty();
    }
}
