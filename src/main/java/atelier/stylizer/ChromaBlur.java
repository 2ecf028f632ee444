package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.image.color.Luma;
import atelier.nn.Gaussian;
import atelier.nn.LayerOps;
import atelier.nn.Ops;

/**
 * Softens a painting's colour but not its light, as chroma subsampling does: the network sets coloured fringes beside
 * thin lines, which the eye sees as noise. Chroma passes about a Gaussian of two pixels, at half the size.
 */
final class ChromaBlur {
    /** How far a pixel's colour spreads: four places of two pixels. */
    static final int REACH = 8;

    /** With the mean of two pixels before it and the straight lines between them after it, two pixels of the picture. */
    private static final Gaussian SOFT = new Gaussian(3, 0.88);

    private ChromaBlur() {}

    /** Of {@code [1, 3, H, W]} the same; H and W are even and at least 8. */
    static NDArray of(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray soft = layers.enlargeBilinear(SOFT.same(inner, layers.averagePool(picture)));
            return inner.result(inner.add(soft, luma(inner, layers.sub(picture, soft))));
        }
    }

    private static NDArray luma(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            NDArray weights = inner.floats(Luma.weights(), 1, 3, 1, 1);
            return inner.result(inner.conv(picture, weights, inner.floats(new float[1], 1), 1, 0, 1));
        }
    }
}
