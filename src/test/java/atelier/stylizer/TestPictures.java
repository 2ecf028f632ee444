package atelier.stylizer;

import atelier.art.CodeScales;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import java.util.Random;

/** Small pictures that have edges, gradients and noise, the same for the same seed. */
final class TestPictures {
    private TestPictures() {}

    static PictureBuffer picture(int width, int height, long seed) {
        PictureBuffer picture = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, false);
        picture.writeRgb(picture.bounds(), rgb(width, height, seed));
        return picture;
    }

    static PictureBuffer withAlpha(int width, int height, long seed) {
        PictureBuffer picture = PictureBuffer.allocate(width, height, PictureBuffer.Depth.EIGHT, true);
        picture.writeRgb(picture.bounds(), rgb(width, height, seed));
        float[] alpha = new float[width * height];
        Random random = new Random(seed);
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = random.nextFloat();
        }
        picture.writeAlpha(picture.bounds(), alpha);
        return picture;
    }

    static float[] rgb(int width, int height, long seed) {
        Random random = new Random(seed);
        double[] phase = random.doubles(9, 0, 6).toArray();
        float[] rgb = new float[3 * width * height];
        for (int plane = 0, i = 0; plane < 3; plane++) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++, i++) {
                    double wave = Math.sin(x / 17.0 + phase[plane]) * Math.cos(y / 23.0 + phase[plane + 3]);
                    double edge = Math.sin((x + y) / 9.0 + phase[plane + 6]) > 0.4 ? 0.2 : 0;
                    rgb[i] = (float) Math.clamp(0.45 + 0.25 * wave + edge + 0.05 * random.nextGaussian(), 0, 1);
                }
            }
        }
        return rgb;
    }

    static float[] read(PictureBuffer picture) {
        float[] rgb = new float[3 * picture.bounds().area()];
        picture.readRgb(picture.bounds(), rgb);
        return rgb;
    }

    static float[] read(PictureBuffer picture, Region region) {
        float[] rgb = new float[3 * region.area()];
        picture.readRgb(region, rgb);
        return rgb;
    }

    static StyleBlend blend(CodeScales codes) {
        return StyleBlend.of(new Style("test", "Test", new StyleOrigin.FromImage("none"), codes));
    }

    static StyleBlend blend(StyleCode code) {
        return blend(CodeScales.constant(code));
    }

    static double largestDifference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }
}
