package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.image.PictureBuffer;
import atelier.image.Region;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Reading pictures beyond their borders and at other sizes. */
class PictureAccessTest {

    @Property(tries = 200)
    void windowsMirrorThePicture(
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = -30, max = 30) int x,
            @ForAll @IntRange(min = -30, max = 30) int y) {
        PictureBuffer picture = TestPictures.picture(width, height, 1);
        float[] all = TestPictures.read(picture);
        float[] one = new float[3];
        new MirroredPlane(picture).read(new Region(x, y, 1, 1), one);
        int index = mirror(y, height) * width + mirror(x, width);
        assertThat(one).containsExactly(all[index], all[index + width * height], all[index + 2 * width * height]);
    }

    @Property(tries = 60)
    void resizingKeepsAFlatColour(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 70) int height,
            @ForAll @IntRange(min = 1, max = 70) int newWidth,
            @ForAll @IntRange(min = 1, max = 70) int newHeight) {
        float[] flat = new float[3 * width * height];
        java.util.Arrays.fill(flat, 0.37f);
        PlanarPicture resized = new Resampler().resize(new PlanarPicture(width, height, flat), newWidth, newHeight);
        assertThat(resized.width()).isEqualTo(newWidth);
        assertThat(resized.height()).isEqualTo(newHeight);
        for (float value : resized.rgb()) {
            assertThat(value).isCloseTo(0.37f, within(1e-4f));
        }
    }

    @Test
    void shrinkingAveragesInsteadOfSkipping() {
        float[] stripes = new float[3 * 64 * 64];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % 2;
        }
        PlanarPicture small = new Resampler().resize(new PlanarPicture(64, 64, stripes), 12, 12);
        for (float value : small.rgb()) {
            assertThat(value).isCloseTo(0.5f, within(0.06f));
        }
    }

    private static int mirror(int position, int length) {
        int at = position;
        while (length > 1 && (at < 0 || at >= length)) {
            at = at < 0 ? -at : 2 * (length - 1) - at;
        }
        return length == 1 ? 0 : at;
    }
}
