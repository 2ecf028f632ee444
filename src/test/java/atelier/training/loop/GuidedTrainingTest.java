package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.training.metrics.Metric;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Latents that are style and layout of real pictures: learned from, kept, and gone on with exactly. */
class GuidedTrainingTest {
    private static final int KILLED = 137;
    private static final Map<String, Object> OPTIONS = Map.ofEntries(
            Map.entry("network", "stylegan"),
            Map.entry("discriminator", "projected"),
            Map.entry("guided", true),
            Map.entry("outputHeight", 32),
            Map.entry("outputWidth", 32),
            Map.entry("width", 4),
            Map.entry("mapping", 2),
            Map.entry("latent", 8),
            Map.entry("batch", 4),
            Map.entry("sampleSize", 4),
            Map.entry("can", true),
            Map.entry("ambiguityStart", 0),
            Map.entry("learningRate", 2e-3),
            Map.entry("steps", 16),
            Map.entry("saveItr", 8));

    @TempDir
    static Path root;

    private static RunFolder whole;

    @BeforeAll
    static void trainInOneGo() throws Exception {
        TestRuns.pictures(root.resolve("pictures"), 64);
        TestRuns.features(root.resolve("features.safetensors"));
        whole = make(Map.of());
        TestRuns.train(whole);
    }

    @Test
    void learnsToMatchThePicturesItsLatentsCameFrom() throws Exception {
        List<Map<String, Double>> ticks = TestRuns.ticks(whole);
        assertThat(match(ticks.subList(11, 16))).isLessThan(0.8 * match(ticks.subList(0, 5)));
        assertThat(ticks.getLast()).containsKeys("loss.diversity", "loss.ambiguity", "loss.generator");
        assertThat(ticks.getLast().get("loss.diversity")).isBetween(0.0, 1.0);
        assertThat(ticks.getLast().keySet())
                .as("names for their charts")
                .filteredOn(key -> !Set.of("step", "images").contains(key))
                .allMatch(key -> Metric.of(key).isPresent());
        assertThat(TestRuns.tensors(TestRuns.newest(whole)))
                .containsKeys("guide.safetensors/axes", "guide.safetensors/mean");
        assertThat(TestRuns.tensors(TestRuns.newest(whole)).entrySet())
                .filteredOn(tensor -> tensor.getKey().matches(".*generator\\.blocks\\.\\d\\.noise\\d"))
                .isNotEmpty()
                .allSatisfy(noise -> assertThat(noise.getValue()).containsOnly(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcgan", "can"})
    void everyKindOfGeneratorCanBeGuided(String network) throws Exception {
        RunFolder run = make(
                Map.of("network", network, "outputHeight", 64, "outputWidth", 64, "saveItr", 16, "learningRate", 5e-3));
        TestRuns.train(run);
        List<Map<String, Double>> ticks = TestRuns.ticks(run);
        assertThat(match(ticks.subList(11, 16))).isLessThan(0.9 * match(ticks.subList(0, 5)));
    }

    private static double match(List<Map<String, Double>> ticks) {
        return ticks.stream()
                .mapToDouble(tick -> tick.get("loss.match"))
                .average()
                .orElseThrow();
    }

    @Test
    @Timeout(60)
    void aKilledProcessIsNoLoss() throws Exception {
        RunFolder killed = make(Map.of());
        Process child = ChildTrainer.start(killed, 12);
        StopAfter reached = new StopAfter(killed, 9);
        while (child.isAlive() && !reached.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
        child.destroyForcibly();
        assertThat(child.waitFor()).isEqualTo(KILLED);
        assertThat(TestRuns.train(killed)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(Files.readString(killed.path().resolve("log.txt"))).contains("Goes on from step");
        assertThat(TestRuns.ticks(killed)).isEqualTo(TestRuns.ticks(whole));
        assertThat(TestRuns.tensors(TestRuns.newest(killed))).isEqualTo(TestRuns.tensors(TestRuns.newest(whole)));
    }

    @Test
    void isTrainedFurtherWithoutGuidanceInItsOwnShape() throws Exception {
        Map<String, Object> unguided = new LinkedHashMap<>(OPTIONS);
        unguided.keySet().removeAll(List.of("network", "guided", "outputHeight", "outputWidth", "width", "mapping"));
        unguided.keySet().removeAll(List.of("latent", "learningRate"));
        unguided.put("steps", 2);
        Map<String, Path> places = Map.of(
                Place.PICTURES,
                root.resolve("pictures"),
                Place.FEATURES,
                root.resolve("features.safetensors"),
                Place.CONTINUE_FROM,
                whole.path());
        RunFolder second = TestRuns.make(TestRuns.request(RunKind.GAN, root, places, unguided));
        assertThat(TestRuns.train(second)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.tensors(TestRuns.newest(second))).containsKey("weights.safetensors/generator.start.weight");
    }

    @Test
    void needsTheFeatureNetwork() {
        assertThatThrownBy(() -> TestRuns.make(TestRuns.request(
                        RunKind.GAN,
                        root,
                        Map.of(Place.PICTURES, root.resolve("pictures")),
                        Map.of("network", "stylegan", "guided", true))))
                .hasMessageContaining("--features FILE");
    }

    @Test
    void theVarietyLayerMayBeLeftOut() throws Exception {
        Map<String, Object> own = Map.of(
                "guided", false, "discriminator", "own", "minibatchDeviation", false, "steps", 4, "progressive", true);
        RunFolder run = make(own);
        assertThat(TestRuns.train(run)).isEqualTo(RunStatus.State.FINISHED);
        Map<String, Object> with = new LinkedHashMap<>(own);
        with.put("minibatchDeviation", true);
        with.put("steps", 1);
        RunFolder usual = make(with);
        TestRuns.train(usual);
        assertThat(lastLayer(usual) - lastLayer(run)).isPositive();
        assertThat(TestRuns.ticks(run).getLast().values())
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    private static int lastLayer(RunFolder run) throws Exception {
        return TestRuns.tensors(TestRuns.newest(run))
                .get("weights.safetensors/discriminator.last.weight")
                .size();
    }

    private static RunFolder make(Map<String, Object> some) throws Exception {
        Map<String, Object> options = new LinkedHashMap<>(OPTIONS);
        options.putAll(some);
        if (!options.get("network").equals("stylegan")) {
            options.remove("mapping");
        }
        Map<String, Path> places =
                Map.of(Place.PICTURES, root.resolve("pictures"), Place.FEATURES, root.resolve("features.safetensors"));
        return TestRuns.make(TestRuns.request(RunKind.GAN, root, places, options));
    }
}
