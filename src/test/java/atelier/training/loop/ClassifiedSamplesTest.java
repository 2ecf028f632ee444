package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import atelier.training.classifier.ClassifierTraining;
import atelier.training.data.PictureScan;
import atelier.training.options.ClassifierOptions;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generator's samples are measured by a classifier of styles, where there is one. */
class ClassifiedSamplesTest {
    private static final String CREATIVITY = "creativity.classified";
    private static final String SCORE = "is.classified";

    @TempDir
    Path root;

    private Path pictures;

    @BeforeEach
    void train() throws IOException {
        pictures = TestRuns.pictures(root.resolve("pictures"), 64);
        TensorEngine engine = TensorEngine.start();
        try (Ops ops = engine.ops(engine.choose("cpu"))) {
            ClassifierOptions options =
                    ClassifierOptions.of(Map.of("side", 32, "views", 1, "hidden", 0, "steps", 5, "batch", 4));
            new ClassifierTraining(ops, TestRuns.SOURCE, options, 1)
                    .train(
                            new ClassifierTraining.Material(
                                    new PictureScan(TestRuns.SOURCE, 2).scan(pictures, "*", Monitor.NONE),
                                    TestRuns.features(root.resolve("features.safetensors")),
                                    "",
                                    Map.of()),
                            root.resolve("styles"),
                            Monitor.NONE);
        }
    }

    private RunFolder make() throws IOException {
        Map<String, Object> options = new LinkedHashMap<>(TestRuns.DCGAN);
        options.putAll(Map.of("steps", 8, "sampleItr", 2, "saveItr", 4));
        return TestRuns.make(TestRuns.request(
                RunKind.GAN,
                root,
                Map.of(Place.PICTURES, pictures, Place.CLASSIFIER, root.resolve("styles")),
                options));
    }

    private static List<Double> steps(RunFolder run, String key) throws IOException {
        return TestRuns.ticks(run).stream()
                .filter(tick -> tick.containsKey(key))
                .map(tick -> tick.get("step"))
                .toList();
    }

    @Test
    void creativityStandsWithEachSampleAndTheScoreWithEachCheckpoint() throws Exception {
        RunFolder run = make();
        TestRuns.train(run);
        assertThat(steps(run, CREATIVITY)).containsExactly(2.0, 4.0, 6.0, 8.0);
        assertThat(steps(run, SCORE)).containsExactly(4.0, 8.0);
        for (Map<String, Double> tick : TestRuns.ticks(run)) {
            assertThat(tick.getOrDefault(CREATIVITY, 0.5)).isBetween(0.0, 1.0);
            assertThat(tick.getOrDefault(SCORE, 1.5)).isBetween(0.999, 2.001);
        }
    }

    @Test
    void itChangesNothingInTheTraining() throws Exception {
        RunFolder measured = make();
        TestRuns.train(measured);
        RunFolder plain = TestRuns.gan(root, Map.of("steps", 8, "sampleItr", 2, "saveItr", 4));
        TestRuns.train(plain);
        assertThat(TestRuns.tensors(TestRuns.newest(measured))).isEqualTo(TestRuns.tensors(TestRuns.newest(plain)));
        assertThat(Files.readAllBytes(measured.path().resolve("samples/000006.png")))
                .isEqualTo(Files.readAllBytes(plain.path().resolve("samples/000006.png")));
    }

    @Test
    void aTrainingOutlivesItsClassifier() throws Exception {
        RunFolder run = make();
        Files.delete(root.resolve("styles/weights.safetensors"));
        TestRuns.train(run);
        assertThat(steps(run, CREATIVITY)).isEmpty();
        assertThat(steps(run, "pixels")).containsExactly(4.0, 8.0);
        assertThatThrownBy(this::make).hasMessageContaining("There is no style classifier in");
    }
}
