package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import atelier.image.FileHash;
import atelier.nn.DedicatedStylizer;
import atelier.nn.FeatureWeights;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;
import atelier.nn.PhotoFilter;
import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.StyleEncoder;
import atelier.nn.TensorData;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Painters and feature networks are trained to models that can be used, and go on exactly after a stop. */
class PainterTrainingTest {
    private static final Map<String, Object> SMALL =
            Map.of("outputHeight", 32, "outputWidth", 32, "batch", 2, "steps", 6, "saveItr", 3, "sampleItr", 3);

    private static final Map<String, Object> CONTRASTIVE = Map.of("contrastive", 0.5);

    @TempDir
    static Path root;

    private static Path pictures;
    private static Path features;
    private static Path style;
    private static RunFolder instant;

    @BeforeAll
    static void trainAnInstantPainter() throws IOException {
        pictures = TestRuns.pictures(root.resolve("pictures"), 40);
        style = TestRuns.picture(root.resolve("style.png"), 99, 64);
        features = TestRuns.features(root.resolve("features.safetensors"));
        instant = trained(RunKind.INSTANT, instantPlaces(), CONTRASTIVE);
    }

    private static Map<String, Path> instantPlaces() {
        return Map.of(Place.PICTURES, pictures, Place.STYLES, pictures, Place.FEATURES, features, Place.PHOTO, style);
    }

    private static Ops cpu() {
        TensorEngine engine = TensorEngine.start();
        return engine.ops(engine.choose("cpu"));
    }

    private static RunFolder make(RunKind kind, Map<String, Path> places, Map<String, Object> options)
            throws IOException {
        Map<String, Object> all = new HashMap<>(SMALL);
        all.putAll(options);
        return TestRuns.make(TestRuns.request(kind, root, places, all));
    }

    private static RunFolder trained(RunKind kind, Map<String, Path> places, Map<String, Object> options)
            throws IOException {
        RunFolder whole = make(kind, places, options);
        assertThat(TestRuns.train(whole)).isEqualTo(RunStatus.State.FINISHED);
        return whole;
    }

    /** Trains one run in one go and its twin with a stop in between; both must be the same. */
    private static RunFolder trainedTwice(RunKind kind, Map<String, Path> places, Map<String, Object> options)
            throws IOException {
        RunFolder whole = trained(kind, places, options);
        assertPartedIsTheSame(whole, kind, places, options);
        return whole;
    }

    private static void assertPartedIsTheSame(
            RunFolder whole, RunKind kind, Map<String, Path> places, Map<String, Object> options) throws IOException {
        RunFolder parted = make(kind, places, options);
        assertThat(TestRuns.train(parted, new StopAfter(parted, 3))).isEqualTo(RunStatus.State.STOPPED);
        assertThat(TestRuns.train(parted)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.ticks(parted)).isEqualTo(TestRuns.ticks(whole));
        assertThat(TestRuns.tensors(TestRuns.newest(parted))).isEqualTo(TestRuns.tensors(TestRuns.newest(whole)));
    }

    @Test
    void aPainterForOneStyle() throws Exception {
        Map<String, Path> places =
                Map.of(Place.PICTURES, pictures, Place.STYLE, style, Place.FEATURES, features, Place.PHOTO, style);
        RunFolder run = trainedTwice(
                RunKind.STYLIZER,
                places,
                Map.of(
                        "width",
                        5,
                        "widthDeep",
                        7,
                        "styleSize",
                        64,
                        "fineSize",
                        40,
                        "identity",
                        1,
                        "texture",
                        1,
                        "shiftWeight",
                        5));
        assertThat(TestRuns.ticks(run).getFirst())
                .containsKeys(
                        "loss.content", "loss.style", "loss.texture", "loss.tv", "loss.identity", "gradient", "rate");
        assertThat(TestRuns.ticks(run).getLast()).containsKeys(PainterScore.KEY, "psnr", "ssim");
        assertThat(run.samples().list("photo")).hasSize(3);
        try (Ops ops = cpu();
                SafetensorsFile file = SafetensorsFile.open(run.path().resolve("model/weights.safetensors"))) {
            NDArray painted = DedicatedStylizer.of(Weights.load(file, ops))
                    .forward(ops, ops.floats(new float[3 * 36 * 40], 1, 3, 36, 40));
            assertThat(painted.getShape().getShape()).containsExactly(1, 3, 36, 40);
        }
    }

    @Test
    void anInstantPainter() throws Exception {
        assertPartedIsTheSame(instant, RunKind.INSTANT, instantPlaces(), CONTRASTIVE);
        assertThat(TestRuns.ticks(instant).getFirst()).containsKeys("loss.identity", "loss.contrast", "loss.style");
        try (Ops ops = cpu();
                SafetensorsFile file = SafetensorsFile.open(instant.path().resolve("model/weights.safetensors"))) {
            Weights weights = Weights.load(file, ops);
            NDArray picture = ops.floats(new float[3 * 32 * 32], 1, 3, 32, 32);
            NDArray code = StyleEncoder.of(weights.at("style_encoder")).forward(ops, picture);
            NDArray painted = InstantStylizer.of(weights.at("stylizer")).forward(ops, picture, code, 1);
            assertThat(painted.getShape().getShape()).containsExactly(1, 3, 32, 32);
        }
    }

    @Test
    void anInstantPainterAsThePresetsTeachIt() throws Exception {
        Map<String, Path> places = Map.of(Place.PICTURES, pictures, Place.STYLES, pictures, Place.FEATURES, features);
        Map<String, Object> polish = Map.ofEntries(
                Map.entry("shiftWeight", 15),
                Map.entry("grainWeight", 30),
                Map.entry("weaveWeight", 30),
                Map.entry("rangeWeight", 2),
                Map.entry("strokesWeight", 0.5),
                Map.entry("texture", 1.5),
                Map.entry("photoSoftness", 1.2),
                Map.entry("photoGrain", 0.015),
                Map.entry("identityEvery", 5),
                Map.entry("clipNorm", 10));
        RunFolder run = trainedTwice(RunKind.INSTANT, places, polish);
        List<Map<String, Double>> ticks = TestRuns.ticks(run);
        assertThat(ticks.getFirst())
                .containsKeys("loss.shift", "loss.grain", "loss.weave", "loss.range", "loss.strokes")
                .containsKeys("loss.identity", "loss.style", "loss.texture");
        assertThat(ticks.getFirst().get("loss.shift")).isPositive();
        assertThat(ticks.get(1)).doesNotContainKey("loss.identity");
        assertThat(ticks.getLast()).containsKeys(PainterScore.KEY, "psnr", "ssim");
    }

    @Test
    void aStyleEncoderThatKeepsItsCodes() throws Exception {
        Map<String, Path> places = Map.of(Place.PICTURES, pictures, Place.STYLES, pictures, Place.FEATURES, features);
        Map<String, Path> further = new HashMap<>(places);
        further.put(Place.CONTINUE_FROM, instant.path());
        RunFolder run = trainedTwice(RunKind.INSTANT, further, Map.of("shiftWeight", 15));
        assertThat(run.settings().options()).containsEntry("freezeEncoder", true);
        Map<String, List<Integer>> before = TestRuns.tensors(TestRuns.newest(instant));
        Map<String, List<Integer>> after = TestRuns.tensors(TestRuns.newest(run));
        String encoder = "/style_encoder.scale1.weight";
        String shown = "average.safetensors";
        assertThat(before.get("weights.safetensors" + encoder)).isNotEqualTo(before.get(shown + encoder));
        assertThat(after.get("weights.safetensors" + encoder)).isEqualTo(before.get(shown + encoder));
        assertThat(after.get(shown + encoder)).isEqualTo(before.get(shown + encoder));
        assertThat(after.get(shown + "/stylizer.head.conv.weight"))
                .isNotEqualTo(before.get(shown + "/stylizer.head.conv.weight"));
        assertThat(after.keySet()).noneMatch(name -> name.startsWith("optimizer") && name.contains("style_encoder"));
    }

    @Test
    void aPainterFromBeforeLargerFormsPaintsAsItDidAndLearnsThem() throws Exception {
        Map<String, Path> places = Map.of(Place.PICTURES, pictures, Place.STYLES, pictures, Place.FEATURES, features);
        Path earlier = withoutForms(instant.path().resolve("model"));
        Map<String, Path> further = new HashMap<>(places);
        further.put(Place.CONTINUE_FROM, earlier);
        RunFolder run = make(RunKind.INSTANT, further, Map.of("steps", 2));
        TestRuns.train(run);
        Checkpoints kept = run.checkpoints(new Checkpoints.Best("", true));
        try (Ops ops = cpu();
                SafetensorsFile old = SafetensorsFile.open(earlier.resolve("weights.safetensors"));
                SafetensorsFile begun =
                        SafetensorsFile.open(kept.list().getFirst().file("average.safetensors"));
                SafetensorsFile now = SafetensorsFile.open(TestRuns.newest(run).file("weights.safetensors"))) {
            assertThat(painting(ops, begun)).isEqualTo(painting(ops, old));
            assertThat(now.floats("stylizer.forms.up.conv.weight")).isNotEqualTo(new float[64 * 96 * 9]);
            assertThat(now.floats("stylizer.forms.code_std")).containsOnly(1);
        }
    }

    /** A model folder as it was written before painters had larger forms. */
    private Path withoutForms(Path model) throws IOException {
        Path earlier = Files.createDirectories(root.resolve("earlier"));
        Path weights = earlier.resolve("weights.safetensors");
        Map<String, TensorData> kept = new LinkedHashMap<>();
        try (SafetensorsFile file = SafetensorsFile.open(model.resolve("weights.safetensors"))) {
            for (String name : file.names()) {
                if (!InstantNetworks.isForms(name)) {
                    kept.put(
                            name,
                            TensorData.floats(file.floats(name), file.info(name).shapeArray()));
                }
            }
        }
        new SafetensorsWriter().write(weights, kept, Map.of());
        Files.writeString(
                earlier.resolve("model.json"),
                "{\"name\": \"earlier\", \"sha256\": \"%s\"}".formatted(FileHash.sha256(weights)));
        return earlier;
    }

    private static float[] painting(Ops ops, SafetensorsFile file) throws IOException {
        InstantNetworks networks = InstantNetworks.of(Weights.load(file, ops), PhotoFilter.of(0, 0));
        float[] photo = new float[3 * 32 * 32];
        for (int i = 0; i < photo.length; i++) {
            photo[i] = i % 37 / 37f;
        }
        return networks.paintItself(ops, ops.floats(photo, 1, 3, 32, 32)).toFloatArray();
    }

    @Test
    void anUntrainedStyleEncoderHasNoCodesToKeep() {
        Map<String, Path> places = Map.of(Place.PICTURES, pictures, Place.STYLES, pictures, Place.FEATURES, features);
        assertThatThrownBy(() -> make(RunKind.INSTANT, places, Map.of("freezeEncoder", true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("go on with a training or a model");
    }

    @Test
    void anInstantPainterAgainstAJudgeOnHardStyles() throws Exception {
        Map<String, Path> places = Map.of(Place.PICTURES, pictures, Place.STYLES, pictures, Place.FEATURES, features);
        RunFolder run = trainedTwice(
                RunKind.INSTANT, places, Map.of("adversarial", 0.3, "adversarialExamples", true, "contrastive", 0.2));
        Map<String, Double> last = TestRuns.ticks(run).getLast();
        assertThat(last).containsKeys("loss.adversarial", "loss.judge", "judge.real", "judge.fake", "loss.contrast");
        Map<String, List<Integer>> first = TestRuns.tensors(
                run.checkpoints(new Checkpoints.Best("", true)).list().getFirst());
        Map<String, List<Integer>> now = TestRuns.tensors(TestRuns.newest(run));
        assertThat(now.get("judge-weights.safetensors/down.0.weight"))
                .isNotEqualTo(first.get("judge-weights.safetensors/down.0.weight"));
        assertThat(TestRuns.tensors(TestRuns.newest(instant)).keySet()).noneMatch(name -> name.contains("judge"));
    }

    @Test
    void aFeatureNetworkFromItsTeacher() throws Exception {
        RunFolder run = trainedTwice(
                RunKind.FEATURES,
                Map.of(Place.PICTURES, pictures, Place.TEACHER, features),
                Map.of("divisor", 16, "learningRate", 1e-4));
        List<Map<String, Double>> ticks = TestRuns.ticks(run);
        assertThat(ticks.getLast()).containsKeys("explained.relu1_1", "explained.relu4_1", PainterScore.KEY);
        // cut from its teacher, which has twice the channels, it knows most from the first step on
        assertThat(ticks.getFirst().get("loss.distillation")).isLessThan(2);
        try (Ops ops = cpu()) {
            assertThat(new FeatureWeights(ops)
                            .read(run.path().resolve("model/weights.safetensors"))
                            .tapCount())
                    .isEqualTo(4);
        }
    }

    @Test
    void aFeatureNetworkOfBeforeKeepsItsShape() throws Exception {
        Map<String, Path> places = Map.of(Place.PICTURES, pictures, Place.TEACHER, features);
        RunFolder first = make(RunKind.FEATURES, places, Map.of("divisor", 16, "wide", 0, "steps", 2));
        TestRuns.train(first);
        Path description = first.path().resolve("model/model.json");
        Files.writeString(description, Files.readString(description).replaceFirst("\"wide\"\\s*:\\s*[0-9.]+,", ""));
        Map<String, Path> further = new LinkedHashMap<>(places);
        further.put(Place.CONTINUE_FROM, first.path().resolve("model"));
        RunFolder second = make(RunKind.FEATURES, further, Map.of("steps", 2));
        assertThat(TestRuns.train(second)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.tensors(TestRuns.newest(second)).keySet()).noneMatch(name -> name.contains("wide"));
    }

    @Test
    void aWrongFeaturesFileIsRefusedAndTold() throws Exception {
        Path wrong = root.resolve("wrong.safetensors");
        new SafetensorsWriter().write(wrong, Map.of("a", TensorData.floats(new float[1], 1)), Map.of());
        RunFolder run = make(
                RunKind.STYLIZER,
                Map.of(Place.PICTURES, pictures, Place.STYLE, style, Place.FEATURES, wrong),
                Map.of("width", 5, "widthDeep", 7));
        assertThatThrownBy(() -> TestRuns.train(run))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("is not a VGG-19 feature network");
        RunStatus status = RunStatus.read(run, Instant.now());
        assertThat(status.state()).isEqualTo(RunStatus.State.FAILED);
        assertThat(Files.readString(run.path().resolve("log.txt"))).contains(status.message());
    }
}
