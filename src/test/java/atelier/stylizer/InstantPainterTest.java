package atelier.stylizer;

import static atelier.stylizer.TestPictures.blend;
import static atelier.stylizer.TestPictures.largestDifference;
import static atelier.stylizer.TestPictures.picture;
import static atelier.stylizer.TestPictures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.image.PictureBuffer.Depth;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantPainterTest {
    private static final Path MODEL = Path.of("models", "instant");

    private final TensorEngine engine = TensorEngine.start();
    private final InstantPainter painter = load(TilingLimits.DEFAULT);
    private final CodeScales codes = painter.encode(picture(60, 80, 7), Monitor.NONE);
    private final StyleBlend blend = blend(codes);

    private InstantPainter load(TilingLimits limits) {
        try {
            return InstantPainter.load(MODEL, engine, engine.choose("cpu"), limits);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        painter.close();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,9", "2,3", "33,5", "64,64", "97,70"})
    void anySizeIsPaintedAtItsSize(int width, int height) {
        PictureBuffer painted = paint(painter, picture(width, height, 1), Map.of());
        assertThat(painted.width()).isEqualTo(width);
        assertThat(painted.height()).isEqualTo(height);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 90})
    void strengthZeroIsThePhotoToTheBit(int size) {
        PictureBuffer photo = TestPictures.withAlpha(size, size, 2);
        PictureBuffer painted = paint(painter, photo, Map.of("strength", 0, "keepColors", 50));
        assertSamePixels(painted, photo);
    }

    @Test
    void strengthMovesAwayFromThePhotoInSmallSteps() {
        PictureBuffer photo = picture(96, 96, 3);
        double last = 0;
        for (int strength = 10; strength <= 100; strength += 10) {
            double distance = meanDifference(read(paint(painter, photo, Map.of("strength", strength))), read(photo));
            assertThat(distance).as("at %d %%", strength).isBetween(last - 0.01, last + 0.08);
            last = distance;
        }
        assertThat(last).isGreaterThan(0.03);
    }

    @Test
    void opacityIsPassedThrough() {
        PictureBuffer photo = TestPictures.withAlpha(50, 30, 4);
        float[] before = new float[50 * 30];
        photo.readAlpha(photo.bounds(), before);
        float[] after = new float[50 * 30];
        paint(painter, photo, Map.of()).readAlpha(photo.bounds(), after);
        assertThat(after).containsExactly(before);
    }

    @Test
    void paintingAgainFromKeptFeaturesIsTheSame() {
        PictureBuffer photo = picture(120, 90, 5);
        PictureBuffer first = paint(painter, photo, Map.of());
        paint(painter, photo, Map.of("strength", 60));
        assertSamePixels(paint(painter, photo, Map.of()), first);
    }

    @Test
    void scaleAndColoursChangeThePainting() {
        PictureBuffer photo = picture(96, 96, 6);
        float[] plain = read(paint(painter, photo, Map.of()));
        assertThat(meanDifference(read(paint(painter, photo, Map.of("scale", 2))), plain))
                .isPositive();
        assertThat(meanDifference(read(paint(painter, photo, Map.of("keepColors", 100))), plain))
                .isPositive();
        assertThat(meanDifference(read(paint(painter, photo, Map.of("keepColors", 100, "colorMode", "match"))), plain))
                .isPositive();
    }

    @Test
    void largePhotoIsPaintedInTilesWithoutSeams() {
        PictureBuffer photo = picture(300, 260, 8);
        try (InstantPainter tiling = load(new TilingLimits(100 * 100, 90 * 90, 64));
                InstantPainter oneTile = load(new TilingLimits(100 * 100, 90 * 90, 1024))) {
            float[] tiled = read(paint(tiling, photo, Map.of("keepColors", 40, "colorMode", "match")));
            float[] whole = read(paint(oneTile, photo, Map.of("keepColors", 40, "colorMode", "match")));
            assertThat(largestDifference(tiled, whole)).isLessThanOrEqualTo(1.01 / 255);
        }
    }

    @Test
    void progressRisesToOne() {
        List<Double> heard = new ArrayList<>();
        try (InstantPainter tiling = load(new TilingLimits(0, 64 * 64, 64))) {
            tiling.paint(picture(150, 150, 9), blend, PaintSettings.DEFAULT, Depth.EIGHT, new Monitor() {
                @Override
                public void progress(double done) {
                    heard.add(done);
                }
            });
        }
        assertThat(heard).isSorted().hasSize(10).endsWith(1.0);
    }

    @Test
    void cancellingStopsWithinOneTile() {
        List<Double> heard = new ArrayList<>();
        Monitor impatient = new Monitor() {
            @Override
            public void progress(double done) {
                heard.add(done);
            }

            @Override
            public boolean cancelled() {
                return heard.size() >= 3;
            }
        };
        try (InstantPainter tiling = load(new TilingLimits(0, 64 * 64, 64))) {
            PictureBuffer photo = picture(256, 256, 10);
            assertThatThrownBy(() -> tiling.paint(photo, blend, PaintSettings.DEFAULT, Depth.EIGHT, impatient))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(heard).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,700", "900,3", "31,45"})
    void stylePicturesOfAnyShapeAreEncoded(int width, int height) {
        CodeScales encoded = painter.encode(picture(width, height, 11), Monitor.NONE);
        assertThat(encoded.natural().distance(codes.natural())).isPositive();
    }

    private PictureBuffer paint(InstantPainter with, PictureBuffer photo, Map<String, ?> settings) {
        return with.paint(photo, blend, PaintSettings.of(settings), photo.depth(), Monitor.NONE);
    }

    private static void assertSamePixels(PictureBuffer actual, PictureBuffer expected) {
        for (int y = 0; y < expected.height(); y++) {
            for (int x = 0; x < expected.width(); x++) {
                assertThat(actual.argb(x, y)).isEqualTo(expected.argb(x, y));
            }
        }
    }

    private static double meanDifference(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }
}
