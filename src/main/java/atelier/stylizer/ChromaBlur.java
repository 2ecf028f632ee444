package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.image.color.Luma;
import atelier.nn.Gaussian;
import atelier.nn.Ops;

/**
 * Softens a painting's colour but not its light, as chroma subsampling does: the network sets coloured fringes beside
 * thin lines, which the eye sees as noise. Chroma passes a Gaussian.
 */
final class ChromaBlur {
    /** How far a pixel's colour spreads. */
    static final int RADIUS = 5;

    private static final Gaussian SOFT = new Gaussian(RADIUS, 2);

    private ChromaBlur() {}

    /** Of {@code [1, 3, H, W]} the same, H and W larger than the radius. */
    static NDArray of(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            NDArray none = inner.floats(new float[3], 3);
            NDArray chroma = inner.reflectConv(picture, inner.floats(chroma(), 3, 3, 1, 1), none, 1, RADIUS, 1);
            NDArray luma = inner.conv(picture, inner.floats(luma(), 3, 3, 1, 1), none, 1, 0, 1);
            return inner.result(inner.add(luma, SOFT.of(inner, chroma)));
        }
    }

    private static float[] luma() {
        float[] weights = Luma.weights();
        float[] rows = new float[9];
        for (int i = 0; i < 9; i++) {
            rows[i] = weights[i % 3];
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
}
