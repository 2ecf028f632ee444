package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.image.Region;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrokesTest {
    @Test
    void tilesOfAnEnlargedPaintingMakeTheWhole() {
        PlanarPicture small = new PlanarPicture(31, 23, noise(31 * 23));
        PlanarPicture photo = new PlanarPicture(100, 77, noise(7700));
        CoarsePainting coarse = new CoarsePainting(small, photo);
        float[] whole = new float[3 * 7700];
        coarse.addTo(photo.bounds(), whole);
        for (Region tile : new Region[] {new Region(0, 0, 40, 40), new Region(40, 16, 60, 61)}) {
            float[] part = new float[3 * tile.area()];
            coarse.addTo(tile, part);
            float[] expected = new float[3 * tile.area()];
            new PlanarPicture(100, 77, whole).readRgb(tile, expected);
            assertThat(part).containsExactly(expected, within(1e-6f));
        }
    }

    @Test
    void enlargingKeepsAnEvenPictureEven() {
        float[] grey = new float[3 * 12];
        java.util.Arrays.fill(grey, 0.25f);
        PlanarPicture photo = new PlanarPicture(40, 30, new float[3600]);
        float[] large = new float[3600];
        new CoarsePainting(new PlanarPicture(4, 3, grey), photo).addTo(photo.bounds(), large);
        for (float value : large) {
            assertThat(value).isCloseTo(0.25f, within(1e-5f));
        }
    }

    @Test
    void largerStyleScaleMeansASmallerPaintingToTakeStrokesFrom() {
        PlanarPicture photo = new PlanarPicture(1600, 10, new float[48_000]);
        StrokeSize natural = StrokeSize.of(PaintSettings.DEFAULT);
        StrokeSize coarse = StrokeSize.of(PaintSettings.DEFAULT.with("scale", 2.0));
        assertThat(natural.smallerThan(photo)).isTrue();
        assertThat(coarse.ratio(photo)).isEqualTo(2 * natural.ratio(photo));
        assertThat(StrokeSize.of(PaintSettings.DEFAULT.with("scale", 0.5)).smallerThan(photo))
                .isFalse();
        assertThat(natural.reduce(photo).width()).isEqualTo(natural.side());
    }

    private static float[] noise(int pixels) {
        Random random = new Random(3);
        float[] values = new float[3 * pixels];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
