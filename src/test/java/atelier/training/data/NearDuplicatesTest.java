package atelier.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.image.PictureBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    @Test
    void slightChangesAreFoundAmongThousands() {
        NearDuplicates lookAlikes = new NearDuplicates();
        for (int seed = 0; seed < 3000; seed++) {
            assertThat(lookAlikes.findOrAdd("p" + seed, hash(seed, 0))).isEmpty();
        }
        int found = 0;
        for (int seed = 0; seed < 3000; seed += 30) {
            found += lookAlikes
                            .findOrAdd("again", hash(seed, 0.004f))
                            .filter(("p" + seed)::equals)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(95);
    }

    @Test
    void theSameCompositionInOtherColoursIsAnotherPicture() {
        PictureBuffer red = flat(0.8f, 0.3f, 0.3f);
        PictureBuffer blue = flat(0.3f, 0.3f, 0.8f);
        NearDuplicates lookAlikes = new NearDuplicates();
        assertThat(lookAlikes.findOrAdd("red", PerceptualHash.of(red))).isEmpty();
        assertThat(lookAlikes.findOrAdd("blue", PerceptualHash.of(blue))).isEmpty();
        assertThat(lookAlikes.findOrAdd("red again", PerceptualHash.of(red))).contains("red");
    }

    private static PerceptualHash hash(long seed, float change) {
        Random random = new Random(seed);
        Random noise = new Random(seed + 1);
        float[] coarse = new float[3 * 64];
        for (int i = 0; i < coarse.length; i++) {
            coarse[i] = random.nextFloat();
        }
        PictureBuffer picture = buffer();
        int side = PerceptualHash.SIDE;
        float[] rgb = new float[3 * side * side];
        for (int i = 0; i < rgb.length; i++) {
            int plane = i / (side * side);
            int y = i / side % side;
            int x = i % side;
            rgb[i] = coarse[plane * 64 + y / 4 * 8 + x / 4] + change * (float) noise.nextGaussian();
        }
        picture.writeRgb(picture.bounds(), rgb);
        return PerceptualHash.of(picture);
    }

    private static PictureBuffer flat(float... colour) {
        PictureBuffer picture = buffer();
        int area = PerceptualHash.SIDE * PerceptualHash.SIDE;
        float[] rgb = new float[3 * area];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colour[i / area];
        }
        picture.writeRgb(picture.bounds(), rgb);
        return picture;
    }

    private static PictureBuffer buffer() {
        return PictureBuffer.allocate(PerceptualHash.SIDE, PerceptualHash.SIDE, PictureBuffer.Depth.SIXTEEN, false);
    }
}
