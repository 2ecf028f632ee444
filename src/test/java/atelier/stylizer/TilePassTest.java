package atelier.stylizer;

import static atelier.stylizer.TestPictures.picture;
import static org.assertj.core.api.Assertions.assertThat;

import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiles with given statistics are the whole with the same statistics. */
class TilePassTest {
    private final InputBuffer buffer = new InputBuffer();
    private Ops ops;
    private InstantModel model;

    @BeforeEach
    void load() throws IOException {
        TensorEngine engine = TensorEngine.start();
        TensorEngine.inferenceThread();
        ops = engine.ops(engine.choose("cpu"));
        model = InstantModel.load(Path.of("models", "instant"), ops);
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @ParameterizedTest
    @CsvSource({"quick, 0", "smooth, 0", "fine, 0", "smooth, 1.3", "quick, 4"})
    void tilesEqualTheWhole(String finish, double ratio) {
        Band band = ratio == 0 ? Band.ALL : Band.Detail.lostBy(ratio, model.margin());
        List<Shift> shifts = Shift.of(PaintSettings.DEFAULT.with("finish", finish));
        PictureBuffer photo = picture(303, 221, 1);
        try (PhotoFeatures features = new PhotoFeatures(model, ops, photo, buffer)) {
            Brush brush = brush(picture(64, 64, 2));
            float[] whole = features.paint(brush, shifts, band, Monitor.NONE);
            TilePass pass =
                    new TilePass(model, ops, buffer, photo, features.statistics(ops, brush), brush, shifts, band);
            double largest = 0;
            for (Region tile : tiles(photo, 96)) {
                float[] painted = new float[3 * tile.area()];
                pass.paint(tile, painted);
                float[] expected = new float[3 * tile.area()];
                new Average(expected, expected.length, 1).add(whole, photo.bounds(), tile);
                largest = Math.max(largest, TestPictures.largestDifference(painted, expected));
            }
            assertThat(largest).isLessThan(1e-4);
        }
    }

    @Test
    void aPixelReachesNoFartherThanTheOverlap() {
        PictureBuffer photo = picture(260, 260, 3);
        Brush brush = brush(picture(64, 64, 4));
        try (PhotoFeatures features = new PhotoFeatures(model, ops, photo, buffer)) {
            TilePass pass = new TilePass(
                    model, ops, buffer, photo, features.statistics(ops, brush), brush, List.of(Shift.NONE), Band.ALL);
            assertThat(reach(photo, pass)).isBetween(40, model.stylizer().reach());
        }
    }

    private static int reach(PictureBuffer photo, TilePass pass) {
        float[] before = new float[3 * photo.bounds().area()];
        float[] after = new float[before.length];
        pass.paint(photo.bounds(), before);
        int reach = 0;
        for (int at = 128; at < 132; at++) {
            float[] kept = TestPictures.read(photo, new Region(at, at, 1, 1));
            photo.writeRgb(new Region(at, at, 1, 1), new float[] {1, 0, 1});
            pass.paint(photo.bounds(), after);
            reach = Math.max(reach, farthestChange(before, after, 260, at));
            photo.writeRgb(new Region(at, at, 1, 1), kept);
        }
        return reach;
    }

    private Brush brush(PictureBuffer style) {
        try (Ops inner = ops.scope()) {
            StyleCode code = model.encode(inner, buffer.read(style, style.bounds(), inner));
            return Brush.of(ops, code, code, 1);
        }
    }

    private static int farthestChange(float[] before, float[] after, int width, int at) {
        int farthest = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                int x = i % width;
                int y = i / width % width;
                farthest = Math.max(farthest, Math.max(Math.abs(x - at), Math.abs(y - at)));
            }
        }
        return farthest;
    }

    private static List<Region> tiles(PictureBuffer photo, int edge) {
        List<Region> tiles = new ArrayList<>();
        for (int y = 0; y < photo.height(); y += edge) {
            for (int x = 0; x < photo.width(); x += edge) {
                tiles.add(new Region(x, y, Math.min(edge, photo.width() - x), Math.min(edge, photo.height() - y)));
            }
        }
        return tiles;
    }
}
