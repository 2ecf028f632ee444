package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColorTest {
    private final OklabPixels space = new OklabPixels();

    @Test
    void oklabOfKnownColours() {
        float[] lab = new float[3];
        space.fromSrgb(1, 1, 1, lab);
        assertThat(lab[0]).isCloseTo(1, within(1e-3f));
        assertThat(lab[1]).isCloseTo(0, within(1e-3f));
        space.fromSrgb(1, 0, 0, lab);
        assertThat(lab[0]).isCloseTo(0.628f, within(1e-3f));
        assertThat(lab[1]).isCloseTo(0.2249f, within(1e-3f));
        assertThat(lab[2]).isCloseTo(0.1258f, within(1e-3f));
    }

    @Test
    void thereAndBackIsTheSameColour() {
        float[] lab = new float[3];
        float[] rgb = new float[3];
        for (float v : TestPictures.rgb(8, 8, 1)) {
            space.fromSrgb(v, 1 - v, v * v, lab);
            space.toSrgb(lab, rgb);
            assertThat(rgb).containsExactly(new float[] {v, 1 - v, v * v}, within(2e-3f));
        }
    }

    @Test
    void fullyKeptColoursAreThePhotosInThePaintingsLight() {
        float[] painted = TestPictures.rgb(16, 16, 2);
        float[] photo = TestPictures.rgb(16, 16, 3);
        float[] result = painted.clone();
        new KeepChroma(space, 1).apply(result, photo, 256);
        float[] before = new float[3];
        float[] wanted = new float[3];
        float[] after = new float[3];
        for (int i = 0; i < 256; i++) {
            space.fromSrgb(painted[i], painted[i + 256], painted[i + 512], before);
            space.fromSrgb(photo[i], photo[i + 256], photo[i + 512], wanted);
            space.fromSrgb(result[i], result[i + 256], result[i + 512], after);
            assertThat(after[0]).isCloseTo(before[0], within(0.01f));
            assertThat(Math.hypot(after[1], after[2])).isLessThanOrEqualTo(Math.hypot(wanted[1], wanted[2]) + 0.01);
        }
    }

    @Test
    void matchedPaletteHasThePhotosMeanAndCovariance() {
        float[] painted = softened(TestPictures.rgb(32, 32, 4), 0.25f);
        float[] photo = softened(TestPictures.rgb(32, 32, 5), 0.2f);
        Palette to = Palette.of(space, photo, 1024);
        new MatchPalette(space, Palette.of(space, painted, 1024), to, 1).apply(painted, photo, 1024);
        Palette moved = Palette.of(space, painted, 1024);
        for (int r = 0; r < 3; r++) {
            assertThat(moved.mean(r)).isCloseTo(to.mean(r), within(2e-3));
            for (int c = 0; c < 3; c++) {
                assertThat(moved.covariance().getEntry(r, c))
                        .isCloseTo(to.covariance().getEntry(r, c), within(3e-4));
            }
        }
    }

    @Test
    void pictureOfOneColourCanBeMatched() {
        float[] grey = new float[3 * 64];
        java.util.Arrays.fill(grey, 0.5f);
        Palette one = Palette.of(space, grey, 64);
        new MatchPalette(space, one, one, 1).apply(grey, grey, 64);
        assertThat(grey).containsOnly(new float[] {grey[0]}, within(2e-3f)).doesNotContain(Float.NaN);
    }

    private static float[] softened(float[] rgb, float contrast) {
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0.5f + contrast * (rgb[i] - 0.5f);
        }
        return rgb;
    }
}
