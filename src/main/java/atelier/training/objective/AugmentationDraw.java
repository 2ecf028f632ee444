package atelier.training.objective;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The amounts by which each picture of one batch is changed; a picture that is left alone has the neutral ones. */
final class AugmentationDraw {
    private static final int NO_HOLE = -1_000_000;

    final float[] brightness;
    final float[] saturation;
    final float[] contrast;
    final int[] shiftX;
    final int[] shiftY;
    final int[] holeX;
    final int[] holeY;

    AugmentationDraw(int n) {
        brightness = new float[n];
        saturation = ones(n);
        contrast = ones(n);
        shiftX = new int[n];
        shiftY = new int[n];
        holeX = filled(n);
        holeY = filled(n);
    }

    /** Each kind of change happens to a picture with the probability {@code strength}. */
    static AugmentationDraw of(
            DiffAugment kinds, int n, int height, int width, double strength, RandomGenerator random) {
        AugmentationDraw draw = new AugmentationDraw(n);
        for (int i = 0; i < n; i++) {
            if (kinds.colour() && random.nextDouble() < strength) {
                draw.brightness[i] = random.nextFloat() - 0.5f;
                draw.saturation[i] = 2 * random.nextFloat();
                draw.contrast[i] = 0.5f + random.nextFloat();
            }
            if (kinds.translation() && random.nextDouble() < strength) {
                draw.shiftX[i] = random.nextInt(-width / 8, width / 8 + 1);
                draw.shiftY[i] = random.nextInt(-height / 8, height / 8 + 1);
            }
            if (kinds.cutout() && random.nextDouble() < strength) {
                draw.holeX[i] = random.nextInt(width + 1);
                draw.holeY[i] = random.nextInt(height + 1);
            }
        }
        return draw;
    }

    private static float[] ones(int n) {
        float[] values = new float[n];
        Arrays.fill(values, 1);
        return values;
    }

    private static int[] filled(int n) {
        int[] values = new int[n];
        Arrays.fill(values, NO_HOLE);
        return values;
    }
}
