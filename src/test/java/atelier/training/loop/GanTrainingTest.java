package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.generator.Generator;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.training.options.Machine;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generator is trained from a folder of pictures to a model that can be used. */
class GanTrainingTest {
    @TempDir
    Path root;

    @Test
    void trainsFromPicturesToAModel() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 5, "sampleItr", 2, "saveItr", 3));
        assertThat(TestRuns.train(run)).isEqualTo(RunStatus.State.FINISHED);
        RunStatus status = RunStatus.read(run, Instant.now());
        assertThat(status.state()).isEqualTo(RunStatus.State.FINISHED);
        assertThat(status.step()).isEqualTo(5);
        assertThat(TestRuns.ticks(run))
                .hasSize(5)
                .allSatisfy(tick -> assertThat(tick)
                        .containsKeys("loss.generator", "loss.discriminator", "accuracy.real", "gradient", "rate"));
        assertThat(TestRuns.ticks(run).getLast()).containsKeys("diversity", "nearest", "pixels");
        assertThat(TestRuns.steps(run)).containsExactly(0L, 3L, 5L);
        assertThat(run.samples().list("grid")).extracting(s -> s.step()).containsExactly(0L, 2L, 4L, 5L);
        assertThat(ImageIO.read(run.samples().file(4, "grid").toFile()).getWidth())
                .isEqualTo(130);
        JsonNode model = new ObjectMapper()
                .readTree(run.path().resolve("model/model.json").toFile());
        assertThat(model.path("licence").asText()).isEqualTo("made up for a test");
        assertThat(model.path("provenance").path("steps").asInt()).isEqualTo(5);
        try (Ops ops = TensorEngine.start().ops(TensorEngine.start().choose("cpu"));
                SafetensorsFile file = SafetensorsFile.open(run.path().resolve("model/weights.safetensors"))) {
            Generator generator = Generator.of(Weights.load(file, ops));
            assertThat(generator.resolution()).isEqualTo(64);
            assertThat(generator.latentSize()).isEqualTo(8);
        }
    }

    @ParameterizedTest
    @CsvSource({"lsgan", "wgan", "wgan-gp", "r1", "hinge"})
    void everyObjectiveTrains(String objective) throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 2, "objective", objective, "criticSteps", 2));
        assertThat(TestRuns.train(run)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.ticks(run).getLast().values())
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    @Test
    void everythingBesideTheObjectiveTrains() throws Exception {
        RunFolder run = TestRuns.gan(
                root,
                Map.ofEntries(
                        Map.entry("steps", 3),
                        Map.entry("spectralNorm", true),
                        Map.entry("attention", "self"),
                        Map.entry("can", true),
                        Map.entry("ambiguityStart", 0),
                        Map.entry("replay", true),
                        Map.entry("replaySize", 4),
                        Map.entry("diversityWeight", 0.1),
                        Map.entry("colorWeight", 0.1),
                        Map.entry("adaTarget", 0.6),
                        Map.entry("optimizer", "adamw"),
                        Map.entry("weightDecay", 0.01),
                        Map.entry("warmup", 2),
                        Map.entry("decay", "cosine"),
                        Map.entry("clipNorm", 5)));
        assertThat(TestRuns.train(run)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.ticks(run).getLast())
                .containsKeys("loss.ambiguity", "creativity", "loss.diversity", "loss.colour", "ambiguity.weight");
        assertThat(TestRuns.ticks(run).getLast().get("ambiguity.weight")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"dcgan, 64", "stylegan, 32"})
    void aProjectedJudgeTrainsItsHeadsAloneAndGoesOnExactly(String network, int size) throws Exception {
        Path features = TestRuns.features(root.resolve("features.safetensors"));
        Path pictures = TestRuns.pictures(root.resolve("pictures"), 64);
        Map<String, Object> options = Map.ofEntries(
                Map.entry("network", network),
                Map.entry("outputHeight", size),
                Map.entry("outputWidth", size),
                Map.entry("width", 4),
                Map.entry("latent", 8),
                Map.entry("batch", 4),
                Map.entry("sampleSize", 4),
                Map.entry("discriminator", "projected"),
                Map.entry("can", true),
                Map.entry("ambiguityStart", 0),
                Map.entry("steps", 6),
                Map.entry("saveItr", 3));
        Map<String, Path> places = Map.of(Place.PICTURES, pictures, Place.FEATURES, features);
        RunFolder whole = TestRuns.make(TestRuns.request(RunKind.GAN, root, places, options));
        assertThat(whole.settings().options()).containsEntry("objective", "hinge");
        TestRuns.train(whole);
        RunFolder parted = TestRuns.make(TestRuns.request(RunKind.GAN, root, places, options));
        assertThat(TestRuns.train(parted, new StopAfter(parted, 4))).isEqualTo(RunStatus.State.STOPPED);
        TestRuns.train(parted);
        assertThat(TestRuns.ticks(parted)).isEqualTo(TestRuns.ticks(whole));
        Map<String, List<Integer>> tensors = TestRuns.tensors(TestRuns.newest(whole));
        assertThat(TestRuns.tensors(TestRuns.newest(parted))).isEqualTo(tensors);
        assertThat(TestRuns.ticks(whole).getLast()).containsKeys("loss.ambiguity", "accuracy.real", "accuracy.style");
        Map<String, List<Integer>> first = TestRuns.tensors(
                whole.checkpoints(new Checkpoints.Best("", true)).list().getFirst());
        for (String name : List.of("heads.0.mixing", "heads.0.last.weight")) {
            String key = "weights.safetensors/discriminator." + name;
            assertThat(tensors.get(key).equals(first.get(key))).as(name).isEqualTo(name.endsWith("mixing"));
        }
        assertThat(tensors.keySet()).noneMatch(name -> name.contains("conv1_1"));
    }

    @Test
    void residualBlocksGoWithTheSpectralNorm() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 3, "spectralNorm", true, "residual", true));
        assertThat(TestRuns.train(run)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.ticks(run).getLast().values())
                .allSatisfy(value -> assertThat(value).isFinite());
    }

    @Test
    void withoutAJudgeTheBestCheckpointIsTheNearestInPixels() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 6, "saveItr", 2));
        TestRuns.train(run);
        RunSummary summary = RunSummary.of(run, Instant.now());
        assertThat(summary.metric()).isEqualTo("pixels");
        double least = TestRuns.ticks(run).stream()
                .filter(tick -> tick.containsKey("pixels"))
                .mapToDouble(tick -> tick.get("pixels"))
                .min()
                .orElseThrow();
        assertThat(summary.best().orElseThrow()).isEqualTo(least);
    }

    @Test
    void theSmallPresetsSeeFeaturesWhereThereAreSome() {
        Map<String, Path> with = Map.of(Place.FEATURES, root.resolve("features.safetensors"));
        for (String preset : List.of("Sketch", "Standard")) {
            assertThat(asked(preset, with, Map.of())).containsEntry("discriminator", "projected");
            assertThat(asked(preset, Map.of(), Map.of())).doesNotContainKey("discriminator");
            assertThat(asked(preset, with, Map.of("objective", "r1"))).doesNotContainKey("discriminator");
            assertThat(RunOptions.of(RunKind.GAN, asked(preset, with, Map.of()))
                            .values()
                            .choice("objective"))
                    .isEqualTo("hinge");
        }
    }

    private Map<String, Object> asked(String preset, Map<String, Path> places, Map<String, Object> options) {
        return new RunRequest(RunKind.GAN, preset, options, "*", places, root, 0, "", false, Machine.PROCESSOR).asked();
    }

    @Test
    void aStyleGanGrowsAndGoesOn() throws Exception {
        Map<String, Object> options = Map.ofEntries(
                Map.entry("network", "stylegan"),
                Map.entry("outputHeight", 32),
                Map.entry("outputWidth", 32),
                Map.entry("width", 4),
                Map.entry("widthMax", 8),
                Map.entry("mapping", 2),
                Map.entry("objective", "r1"),
                Map.entry("mixing", 0.5),
                Map.entry("progressive", true),
                Map.entry("steps", 10),
                Map.entry("saveItr", 4),
                Map.entry("sampleItr", 5));
        RunFolder whole = TestRuns.gan(root, options);
        TestRuns.train(whole);
        RunFolder parted = TestRuns.gan(root, options);
        StopAfter stop = new StopAfter(parted, 4);
        assertThat(TestRuns.train(parted, stop)).isEqualTo(RunStatus.State.STOPPED);
        assertThat(TestRuns.train(parted)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.ticks(parted)).isEqualTo(TestRuns.ticks(whole));
        assertThat(TestRuns.tensors(TestRuns.newest(parted))).isEqualTo(TestRuns.tensors(TestRuns.newest(whole)));
        assertThat(ImageIO.read(whole.samples().file(0, "grid").toFile()).getWidth())
                .isEqualTo(10);
        assertThat(ImageIO.read(whole.samples().file(10, "grid").toFile()).getWidth())
                .isEqualTo(66);
    }
}
