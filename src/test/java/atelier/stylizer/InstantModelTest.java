package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are not what they say are refused with a sentence. */
class InstantModelTest {
    private static final Path MODEL = Path.of("models", "instant");

    @TempDir
    private Path folder;

    private final Map<String, TensorData> tensors = new TreeMap<>();
    private final TensorEngine engine = TensorEngine.start();

    @BeforeEach
    void copy() throws IOException {
        Files.copy(MODEL.resolve("model.json"), folder.resolve("model.json"));
        Files.copy(MODEL.resolve("weights.safetensors"), folder.resolve("weights.safetensors"));
        try (SafetensorsFile file = SafetensorsFile.open(MODEL.resolve("weights.safetensors"))) {
            for (String name : file.names()) {
                tensors.put(
                        name,
                        TensorData.halves(file.floats(name), file.info(name).shapeArray()));
            }
        }
    }

    @Test
    void shippedModelHasItsName() throws IOException {
        try (InstantPainter painter = load()) {
            assertThat(painter.model().name()).isEqualTo("instant");
            assertThat(painter.model().sha256()).hasSize(64);
        }
    }

    @Test
    void missingFileIsNamed() throws IOException {
        Files.delete(folder.resolve("weights.safetensors"));
        assertThatThrownBy(this::load)
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("lacks the file weights.safetensors");
    }

    @Test
    void otherWeightsThanDescribedAreRefused() throws IOException {
        new SafetensorsWriter().write(folder.resolve("weights.safetensors"), tensors, Map.of("changed", "yes"));
        assertThatThrownBy(this::load).isInstanceOf(ModelException.class).hasMessageContaining("sha256 differs");
    }

    @Test
    void missingTensorIsNamed() throws IOException {
        tensors.remove("stylizer.res1.conv2.conv.bias");
        assertRefused("'stylizer.res1.conv2.conv.bias' is missing");
    }

    @Test
    void tensorOfAnotherShapeIsNamed() throws IOException {
        tensors.put("style_encoder.scale2.bias", TensorData.halves(new float[63], 63));
        assertRefused("'style_encoder.scale2.bias' has the shape [63] where [64] belongs");
    }

    @Test
    void valuesThatAreNotNumbersAreRefused() throws IOException {
        tensors.put(
                "stylizer.head.conv.bias",
                TensorData.halves(new float[] {0, 0, 0, Float.NaN, 0, 0, 0, 0, 0, 0, 0, 0}, 12));
        assertRefused("'stylizer.head.conv.bias' holds values that are not numbers");
    }

    @Test
    void brokenJsonIsRefused() throws IOException {
        Files.writeString(folder.resolve("model.json"), "{");
        assertThatThrownBy(this::load).isInstanceOf(ModelException.class).hasMessageContaining("not valid JSON");
    }

    private void assertRefused(String sentence) throws IOException {
        Path weights = folder.resolve("weights.safetensors");
        new SafetensorsWriter().write(weights, tensors, Map.of());
        String json = "{\"name\": \"broken\", \"sha256\": \"%s\"}".formatted(sha256(weights));
        Files.writeString(folder.resolve("model.json"), json);
        assertThatThrownBy(this::load).isInstanceOf(ModelException.class).hasMessageContaining(sentence);
    }

    private InstantPainter load() throws IOException {
        return InstantPainter.load(folder, engine, engine.choose("cpu"));
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
