package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.nn.Ops;
import java.util.Arrays;

/**
 * Softens a painting's colour but not its light, as chroma subsampling does: the network sets coloured fringes beside
 * thin lines, which the eye sees as noise. The luma is that of ITU-R BT.601; chroma passes a Gaussian.
 */
final class ChromaBlur {
    /** How far a pixel's colour spreads. */
    static final int RADIUS = 5;

    private static final double SIGMA = 2;
    private static final float[] LUMA = {0.299f, 0.587f, 0.114f};

    private ChromaBlur() {}

    /** Of {@code [1, 3, H, W]} the same, H and W larger than the radius. */
    static NDArray of(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            int side = 2 * RADIUS + 1;
            NDArray gaussian = inner.floats(threeTimes(gaussian(side)), 3, 1, side, side);
            NDArray chroma =
                    inner.conv(picture, inner.floats(chroma(), 3, 3, 1, 1), inner.floats(new float[3], 3), 1, 0, 1);
            NDArray luma =
                    inner.conv(picture, inner.floats(luma(), 3, 3, 1, 1), inner.floats(new float[3], 3), 1, 0, 1);
            NDArray soft = inner.reflectConv(chroma, gaussian, inner.floats(new float[3], 3), 1, RADIUS, 3);
            return inner.result(inner.add(luma, soft));
        }
    }

    private static float[] luma() {
        float[] rows = new float[9];
        for (int i = 0; i < 9; i++) {
            rows[i] = LUMA[i % 3];
        }
        return rows;
    }

    private static float[] chroma() {
        float[] rows = luma();
        for (int i = 0; i < 9; i++) {
            rows[i] = (i % 4 == 0 ? 1 : 0) - rows[i];
        }
        return rows;
    }

    private static float[] gaussian(int side) {
        float[] weights = new float[side * side];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            int x = i % side - RADIUS;
            int y = i / side - RADIUS;
            weights[i] = (float) Math.exp(-(x * x + y * y) / (2 * SIGMA * SIGMA));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= (float) sum;
        }
        return weights;
    }

    private static float[] threeTimes(float[] weights) {
        float[] all = Arrays.copyOf(weights, 3 * weights.length);
        System.arraycopy(weights, 0, all, weights.length, weights.length);
        System.arraycopy(weights, 0, all, 2 * weights.length, weights.length);
        return all;
    }
}
