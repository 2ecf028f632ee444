package atelier.generator;

import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What a model folder says of its generator, read without loading the weights.
 *
 * @param sha256 of the weights, as {@code model.json} says
 * @param resolution side of its pictures in pixels
 * @param layers how many layers take a vector of their own; 1 for a DCGAN or CAN
 */
public record GeneratorCard(
        Path folder,
        String name,
        Architecture architecture,
        String sha256,
        int resolution,
        int layers,
        String licence) {
    private static final Set<String> KINDS = Set.of("gan", "generator");

    /** The family of networks. */
    public enum Architecture {
        DCGAN,
        CAN,
        STYLEGAN
    }

    /**
     * Reads a folder; empty where it holds no model, or one that is no generator.
     *
     * @throws GeneratorException with a sentence when it is a generator but can't be used
     */
    public static Optional<GeneratorCard> read(Path folder) {
        Path json = folder.resolve("model.json");
        if (!Files.isRegularFile(json)) {
            return Optional.empty();
        }
        try {
            JsonNode model = new ObjectMapper().readTree(json.toFile());
            return KINDS.contains(model.path("kind").asText()) ? Optional.of(read(folder, model)) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new GeneratorException("The file %s is not valid JSON.".formatted(json), e);
        } catch (IOException e) {
            throw new GeneratorException("The generator in %s can't be read.".formatted(folder), e);
        }
    }

    private static GeneratorCard read(Path folder, JsonNode model) throws IOException {
        Path weights = weights(folder);
        if (!Files.isReadable(weights)) {
            throw new GeneratorException(
                    "The generator in %s lacks its weights: copy the model again.".formatted(folder));
        }
        try (SafetensorsFile file = SafetensorsFile.open(weights)) {
            Architecture architecture = architecture(folder, file.names());
            int stages = stages(file.names());
            return new GeneratorCard(
                    folder,
                    model.path("name").asText(folder.getFileName().toString()),
                    architecture,
                    model.path("sha256").asText(),
                    resolution(architecture, stages),
                    architecture == Architecture.STYLEGAN ? 3 * stages - 1 : 1,
                    model.path("licence").asText(""));
        } catch (SafetensorsException e) {
            throw new GeneratorException("The generator in %s can't be used: %s".formatted(folder, e.getMessage()), e);
        }
    }

    static Path weights(Path folder) {
        return folder.resolve("weights.safetensors");
    }

    private static Architecture architecture(Path folder, Set<String> names) {
        if (names.contains("mapping.fc.0.weight")) {
            return Architecture.STYLEGAN;
        }
        if (names.contains("fc.bias")) {
            return Architecture.CAN;
        }
        if (names.contains("fc.weight")) {
            return Architecture.DCGAN;
        }
        throw new GeneratorException(
                "The weights in %s belong to none of the known generators: DCGAN, CAN or StyleGAN.".formatted(folder));
    }

    private static int stages(Set<String> names) {
        int count = 0;
        while (names.contains("blocks.%d.conv1.weight".formatted(count))
                || names.contains("up.%d.weight".formatted(count))) {
            count++;
        }
        return count;
    }

    private static int resolution(Architecture architecture, int stages) {
        return switch (architecture) {
            case STYLEGAN -> 2 << stages;
            case CAN -> 4 << stages;
            case DCGAN -> 8 << stages;
        };
    }
}
