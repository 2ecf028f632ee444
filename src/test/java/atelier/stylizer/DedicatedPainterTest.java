package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import atelier.image.FileHash;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.nn.Golden;
import atelier.nn.NetworkTensors;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A painter for one style paints photos of any size, whole or in tiles. */
class DedicatedPainterTest {
    private final TensorEngine engine = TensorEngine.start();

    @TempDir
    Path folder;

    @BeforeEach
    void model() throws IOException {
        write(folder);
    }

    /** The reference's small network as a model folder. */
    private static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path weights = folder.resolve("weights.safetensors");
        try (Golden golden = Golden.open("dedicated", TensorEngine.start())) {
            new SafetensorsWriter()
                    .write(weights, NetworkTensors.data("", golden.weights().all()), Map.of());
        }
        Files.writeString(
                folder.resolve("model.json"),
                "{\"kind\":\"stylizer\",\"name\":\"small\",\"sha256\":\"%s\"}".formatted(FileHash.sha256(weights)));
    }

    private DedicatedPainter load(TilingLimits limits) throws IOException {
        return DedicatedPainter.load(folder, engine, engine.choose("cpu"), limits);
    }

    private static PictureBuffer paint(DedicatedPainter painter, PictureBuffer photo, Map<String, ?> settings) {
        return painter.paint(photo, PaintSettings.of(settings), PictureBuffer.Depth.SIXTEEN, Monitor.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "3,40", "37,50", "64,64"})
    void anySizeIsPaintedAtItsSize(int width, int height) throws IOException {
        try (DedicatedPainter painter = load(new TilingLimits(1 << 18, 1 << 18, 256))) {
            PictureBuffer painted = paint(painter, TestPictures.withAlpha(width, height, 1), Map.of());
            assertThat(painted.width()).isEqualTo(width);
            assertThat(painted.height()).isEqualTo(height);
            assertThat(painted.hasAlpha()).isTrue();
        }
    }

    @Test
    void strengthMixesWithThePhotoAndZeroIsThePhoto() throws IOException {
        PictureBuffer photo = TestPictures.picture(48, 40, 2);
        try (DedicatedPainter painter = load(new TilingLimits(1 << 18, 1 << 18, 256))) {
            float[] own = TestPictures.read(photo);
            float[] full = TestPictures.read(paint(painter, photo, Map.of()));
            float[] half = TestPictures.read(paint(painter, photo, Map.of("strength", 50)));
            assertThat(TestPictures.largestDifference(
                            TestPictures.read(paint(painter, photo, Map.of("strength", 0))), own))
                    .isLessThan(1e-4);
            assertThat(TestPictures.largestDifference(full, own)).isGreaterThan(0.05);
            float[] expected = new float[own.length];
            for (int i = 0; i < own.length; i++) {
                expected[i] = (own[i] + full[i]) / 2;
            }
            assertThat(TestPictures.largestDifference(half, expected)).isLessThan(1e-3);
        }
    }

    @Test
    void aLargePhotoIsPaintedInTilesWithoutSeams() throws IOException {
        PictureBuffer photo = TestPictures.picture(300, 260, 8);
        try (DedicatedPainter tiling = load(new TilingLimits(100 * 100, 90 * 90, 64));
                DedicatedPainter oneTile = load(new TilingLimits(100 * 100, 90 * 90, 1024))) {
            float[] tiled = TestPictures.read(paint(tiling, photo, Map.of("keepColors", 40, "colorMode", "match")));
            float[] whole = TestPictures.read(paint(oneTile, photo, Map.of("keepColors", 40, "colorMode", "match")));
            assertThat(TestPictures.largestDifference(tiled, whole)).isLessThanOrEqualTo(1.0 / 255);
        }
    }

    @Test
    void strokesStandInThePictureAlikeAtEverySize() throws IOException {
        PictureBuffer large = TestPictures.picture(900, 600, 8);
        Map<String, Object> coarse = Map.of("scale", 2);
        try (DedicatedPainter painter = load(new TilingLimits(1 << 20, 1 << 20, 256))) {
            Picture small = new Resampler().resize(large, 400, 267);
            float[] preview = TestPictures.read(
                    painter.paint(small, PaintSettings.of(coarse), PictureBuffer.Depth.SIXTEEN, Monitor.NONE));
            PictureBuffer export = paint(painter, large, coarse);
            PictureBuffer fixed = paint(painter, large, Map.of("scale", 0.5));
            assertThat(meanDifference(reduced(export), preview)).isLessThan(meanDifference(reduced(fixed), preview));
            assertThat(meanDifference(reduced(export), preview)).isLessThan(0.02);
        }
    }

    private static float[] reduced(PictureBuffer picture) {
        Picture small = new Resampler().resize(picture, 400, 267);
        float[] rgb = new float[3 * small.bounds().area()];
        small.readRgb(small.bounds(), rgb);
        return rgb;
    }

    private static double meanDifference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    @Test
    void strokesFromASmallerPaintingHaveNoSeams() throws IOException {
        PictureBuffer photo = TestPictures.picture(620, 500, 8);
        Map<String, Object> coarse = Map.of("scale", 2);
        try (DedicatedPainter tiling = load(new TilingLimits(100 * 100, 90 * 90, 64));
                DedicatedPainter oneTile = load(new TilingLimits(100 * 100, 90 * 90, 1024))) {
            float[] tiled = TestPictures.read(paint(tiling, photo, coarse));
            float[] whole = TestPictures.read(paint(oneTile, photo, coarse));
            assertThat(TestPictures.largestDifference(tiled, whole)).isLessThanOrEqualTo(1.0 / 255);
        }
    }

    @Test
    void itCanBeCancelledBetweenTiles() throws IOException {
        List<Double> heard = new ArrayList<>();
        Monitor impatient = new Monitor() {
            @Override
            public void progress(double done) {
                heard.add(done);
            }

            @Override
            public boolean cancelled() {
                return heard.size() > 1;
            }
        };
        try (DedicatedPainter painter = load(new TilingLimits(0, 64 * 64, 64))) {
            assertThatThrownBy(() -> painter.paint(
                            TestPictures.picture(200, 200, 3),
                            PaintSettings.DEFAULT,
                            PictureBuffer.Depth.EIGHT,
                            impatient))
                    .isInstanceOf(CancellationException.class);
            assertThat(heard).hasSize(2);
        }
    }

    @Test
    void anotherModelIsRefusedWithASentence() {
        assertThatThrownBy(() -> DedicatedPainter.load(Path.of("models", "instant"), engine, engine.choose("cpu")))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("no painter for one style");
    }
}
