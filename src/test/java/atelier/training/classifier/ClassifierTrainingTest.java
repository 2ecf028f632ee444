package atelier.training.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.image.FileHash;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.nn.TensorEngine;
import atelier.nn.WeightsBuilder;
import atelier.training.data.PictureScan;
import atelier.training.data.PictureSource;
import atelier.training.loop.TrainingSession;
import atelier.training.options.ClassifierOptions;
import atelier.training.run.RunException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A classifier that learns to tell made-up styles: red stripes, grey spots and blue fields. */
class ClassifierTrainingTest {
    private static final List<String> STYLES = List.of("fields", "spots", "stripes");
    private static final int SIZE = 48;
    private static final PictureSource SOURCE = TrainingSession.pictures();

    @TempDir
    Path root;

    private final TensorEngine engine = TensorEngine.start();
    private Ops ops;

    @BeforeEach
    void open() {
        ops = engine.ops(engine.choose("cpu"));
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @Test
    void tellsStylesOfPicturesItHasNotSeen() throws Exception {
        ClassifierTraining.Result result = train(pictures(20), root.resolve("model"), Monitor.NONE);
        assertThat(result.labels()).isEqualTo(STYLES);
        assertThat(result.learned()).isEqualTo(48);
        assertThat(result.confusion().pictures()).isEqualTo(12);
        assertThat(result.confusion().balancedAccuracy()).isGreaterThan(0.8);
        JsonNode json = json("model");
        assertThat(json.path("labels")).map(JsonNode::asText).containsExactlyElementsOf(STYLES);
        assertThat(json.path("metrics").path("accuracy").asDouble())
                .isEqualTo(result.confusion().accuracy(), within(1e-4));
        assertThat(json.path("metrics").path("confusion")).hasSize(3);
        assertThat(json.path("licence").asText()).isEqualTo("made up for a test");

        StyleClassifier classifier = new ClassifierFolder(root.resolve("model")).read(ops);
        int right = 0;
        for (int i = 0; i < 15; i++) {
            Path unseen = picture(root.resolve("unseen.png"), i % 3, 1000 + i, SIZE);
            float[] rgb = new float[3 * SIZE * SIZE];
            atelier.image.Picture opened = SOURCE.open(unseen).resized(SIZE, SIZE, Monitor.NONE);
            opened.readRgb(opened.bounds(), rgb);
            float[] p = classifier.judge(ops, ops.floats(rgb, 1, 3, SIZE, SIZE)).probabilities()[0];
            assertThat(p[0] + p[1] + p[2]).isBetween(0.999f, 1.001f);
            right += p[i % 3] >= Math.max(p[0], Math.max(p[1], p[2])) ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(12);
    }

    @Test
    void theSameSeedIsTheSameClassifier() throws Exception {
        Path pictures = pictures(4);
        train(pictures, root.resolve("a"), Monitor.NONE);
        train(pictures, root.resolve("b"), Monitor.NONE);
        assertThat(FileHash.sha256(root.resolve("a/weights.safetensors")))
                .isEqualTo(FileHash.sha256(root.resolve("b/weights.safetensors")));
    }

    @Test
    void cancellingWritesNothing() throws Exception {
        Path pictures = pictures(4);
        Monitor impatient = new Monitor() {
            private double done;

            @Override
            public void progress(double now) {
                done = now;
            }

            @Override
            public boolean cancelled() {
                return done > 0.3;
            }
        };
        assertThatThrownBy(() -> train(pictures, root.resolve("model"), impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(root.resolve("model")).doesNotExist();
    }

    @Test
    void tooFewStylesOrPicturesAreSaid() throws Exception {
        Path one = root.resolve("one");
        picture(one.resolve("fields/0.png"), 0, 1, SIZE);
        picture(one.resolve("fields/1.png"), 0, 2, SIZE);
        assertThatThrownBy(() -> train(one, root.resolve("model"), Monitor.NONE))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("one sub-folder a style");
        picture(one.resolve("spots/0.png"), 1, 3, SIZE);
        assertThatThrownBy(() -> train(one, root.resolve("model"), Monitor.NONE))
                .hasMessageContaining("“spots” has a single usable picture");
    }

    @Test
    void damagedOrOtherModelsAreRefused() throws Exception {
        train(pictures(3), root.resolve("model"), Monitor.NONE);
        Files.write(root.resolve("model/weights.safetensors"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> new ClassifierFolder(root.resolve("model")).read(ops))
                .hasMessageContaining("sha256 differs");
        Files.writeString(root.resolve("model/model.json"), "{\"kind\":\"gan\"}");
        assertThatThrownBy(() -> new ClassifierFolder(root.resolve("model")).read(ops))
                .hasMessageContaining("is no style classifier");
        assertThatThrownBy(() -> new ClassifierFolder(root.resolve("nowhere")).read(ops))
                .hasMessageContaining("There is no style classifier");
    }

    private ClassifierTraining.Result train(Path pictures, Path target, Monitor monitor) throws IOException {
        ClassifierOptions options = ClassifierOptions.of(
                Map.of("side", 32, "views", 3, "hidden", 16, "steps", 200, "batch", 12, "learningRate", 0.01));
        return new ClassifierTraining(ops, SOURCE, options, 3)
                .train(
                        new ClassifierTraining.Material(
                                new PictureScan(SOURCE, 2).scan(pictures, "*", Monitor.NONE),
                                features(root.resolve("features.safetensors")),
                                "made up for a test",
                                Map.of()),
                        target,
                        monitor);
    }

    private JsonNode json(String model) throws IOException {
        return new ObjectMapper()
                .readTree(root.resolve(model).resolve("model.json").toFile());
    }

    private Path pictures(int each) throws IOException {
        Path folder = root.resolve("pictures");
        for (int i = 0; i < 3 * each; i++) {
            picture(folder.resolve(STYLES.get(i % 3)).resolve(i + ".png"), i % 3, i, SIZE);
        }
        return folder;
    }

    private static Path picture(Path file, int style, long seed, int size) throws IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        int cell = size / 12;
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 12; x++) {
                boolean again = style == 0 ? (x % 6 != 0 || y % 6 != 0) : style == 2 && x > 0;
                if (!again) {
                    canvas.setColor(color(style, random));
                }
                int span = style == 0 ? 6 : 1;
                if (style != 0 || !again) {
                    canvas.fillRect(x * cell, y * cell, span * cell, span * cell);
                }
            }
        }
        canvas.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** Blues, greys and reds. */
    private static Color color(int style, Random random) {
        int bright = random.nextInt(256);
        int dim = style == 1 ? bright : random.nextInt(100);
        return new Color(style == 2 ? bright : dim, dim, style == 0 ? bright : dim);
    }

    /** Two scales of a few random channels. */
    private Path features(Path file) throws IOException {
        try (Ops inner = ops.scope()) {
            Map<String, NDArray> layers = WeightsBuilder.in(inner, 5)
                    .conv("conv1_1", 3, 8, 3)
                    .conv("conv1_2", 8, 8, 3)
                    .conv("conv2_1", 8, 12, 3)
                    .build()
                    .all();
            Map<String, TensorData> tensors = new HashMap<>(NetworkTensors.data("", layers));
            tensors.put("conv0.weight", TensorData.floats(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3, 3, 1, 1));
            tensors.put("conv0.bias", TensorData.floats(new float[3], 3));
            new SafetensorsWriter().write(file, tensors, Map.of());
        }
        return file;
    }
}
