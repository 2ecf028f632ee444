package atelier.training.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import atelier.nn.KeyedRandom;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import atelier.training.run.RunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classifier that comes with the program is read by the program as it is now. */
class ShippedClassifierTest {
    @Test
    void givesEachPictureAShareOfEveryMovement() throws IOException {
        TensorEngine engine = TensorEngine.start();
        TensorEngine.inferenceThread();
        try (Ops ops = engine.ops(engine.choose("cpu"))) {
            StyleClassifier classifier = new ClassifierFolder(Path.of("models", "movements")).read(ops);
            assertThat(classifier.labels()).hasSize(10).contains("Cubism", "Ukiyo_e");
            float[] noise = KeyedRandom.of(1).gaussians(3 * 64 * 64);
            NDArray picture = ops.floats(noise, 1, 3, 64, 64);
            float[] shares = classifier.judge(ops, picture).probabilities()[0];
            double sum = 0;
            for (float share : shares) {
                sum += share;
            }
            assertThat(shares).hasSize(10);
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void saysWhatItSeesWithWhenThatIsMissing(@TempDir Path folder) throws IOException {
        Path alone = Files.createDirectories(folder.resolve("movements"));
        for (String file : List.of("model.json", "weights.safetensors")) {
            Files.copy(Path.of("models", "movements", file), alone.resolve(file));
        }
        TensorEngine engine = TensorEngine.start();
        try (Ops ops = engine.ops(engine.choose("cpu"))) {
            assertThatThrownBy(() -> new ClassifierFolder(alone).read(ops))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("sees with the feature network")
                    .hasMessageContaining("copy both models again");
        }
    }
}
