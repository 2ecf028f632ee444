package atelier.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atelier.art.Monitor;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ResamplerTest {
    private final Resampler resampler = new Resampler();

    @Property(tries = 60)
    void anEvenColourStaysEven(
            @ForAll @IntRange(min = 1, max = 50) int width,
            @ForAll @IntRange(min = 1, max = 50) int height,
            @ForAll @IntRange(min = 1, max = 90) int newWidth,
            @ForAll @IntRange(min = 1, max = 90) int newHeight) {
        PictureBuffer even = PictureBuffer.allocate(width, height, PictureBuffer.Depth.SIXTEEN, false);
        float[] values = new float[3 * width * height];
        Arrays.fill(values, 0.3f);
        even.writeRgb(even.bounds(), values);
        PictureBuffer result = resampler.resize(even, newWidth, newHeight, Monitor.NONE);
        float[] expected = new float[3 * newWidth * newHeight];
        Arrays.fill(expected, 0.3f);
        assertThat(TestPictures.rgb(result)).containsExactly(expected, within(2e-5f));
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        PictureBuffer noise = TestPictures.noise(20, 10, PictureBuffer.Depth.SIXTEEN, true, 5);
        PictureBuffer same = resampler.resize(noise, 20, 10, Monitor.NONE);
        assertThat(TestPictures.alpha(same)).containsExactly(TestPictures.alpha(noise));
        float[] alpha = TestPictures.alpha(noise);
        float[] before = TestPictures.rgb(noise);
        float[] after = TestPictures.rgb(same);
        for (int i = 0; i < before.length; i++) {
            if (alpha[i % alpha.length] > 0.01f) {
                assertThat(after[i]).isCloseTo(before[i], within(1e-4f));
            }
        }
    }

    @Test
    void fineStripesBecomeTheLightBetweenThem() {
        PictureBuffer stripes = PictureBuffer.allocate(200, 200, PictureBuffer.Depth.EIGHT, false);
        float[] values = new float[3 * 200 * 200];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2;
        }
        stripes.writeRgb(stripes.bounds(), values);
        // half the light is 188 of 255 in sRGB, not 128
        for (int side : new int[] {13, 37, 64}) {
            int grey = resampler.resize(stripes, side, side, Monitor.NONE).argb(side / 2, side / 2) & 0xFF;
            assertThat(grey).isCloseTo(188, within(3));
        }
    }

    @Test
    void whatIsTransparentLendsNoColour() {
        PictureBuffer picture = PictureBuffer.allocate(20, 20, PictureBuffer.Depth.EIGHT, true);
        float[] alpha = new float[400];
        float[] values = new float[1200];
        for (int i = 0; i < 400; i++) {
            alpha[i] = i % 20 < 9 ? 1 : 0;
            values[i] = alpha[i];
            values[400 + i] = 1 - alpha[i];
        }
        picture.writeRgb(picture.bounds(), values);
        picture.writeAlpha(picture.bounds(), alpha);
        PictureBuffer small = resampler.resize(picture, 5, 5, Monitor.NONE);
        for (int x = 0; x < 5; x++) {
            assertThat(small.argb(x, 2) >> 8 & 0xFF).as("green").isZero();
        }
    }

    @Test
    void fitKeepsTheProportions() {
        PictureBuffer result = resampler.fit(TestPictures.gradient(300, 200), 30, Monitor.NONE);
        assertThat(result.width()).isEqualTo(30);
        assertThat(result.height()).isEqualTo(20);
        assertThat(resampler.fit(result, 60, Monitor.NONE).width()).isEqualTo(60);
    }
}
