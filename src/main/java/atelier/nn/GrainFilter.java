package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * Takes grain and traces of compression off a picture and leaves edges: a guided filter with the picture as its own
 * guide (He, Sun and Tang 2013), whose lines are found at a quarter of the size (He and Sun 2015). A gradient is no
 * deviation, so that grain goes from it too.
 *
 * @param deviation what counts as grain: where values, of [0, 1], deviate less from their surroundings, they are
 *     evened out
 */
public record GrainFilter(double deviation) {
    /** How far a pixel is seen: five places of a quarter's size, and one that straight lines are drawn to. */
    static final int REACH = 24;

    private static final int BOX = 5;
    private static final int QUARTER = 4;

    /** None for a deviation of 0. */
    public static Optional<GrainFilter> of(double deviation) {
        return deviation > 0 ? Optional.of(new GrainFilter(deviation)) : Optional.empty();
    }

    /** Of {@code [N, 3, H, W]}, H and W multiples of 4, {@code [N, 3, H - 48, W - 48]}: the border is seen only. */
    public NDArray of(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            NDArray slopes = inner.floats(slopes(), 2 * 3, 1, BOX, BOX);
            return inner.result(inner.one("without_grain", picture, slopes, spread(), deviation * deviation));
        }
    }

    /** Least squares: the slope across and the slope down of a box's values, for each plane. */
    private static float[] slopes() {
        float[] weights = new float[2 * 3 * BOX * BOX];
        int middle = BOX / 2;
        float norm = BOX * BOX * (BOX * BOX - 1) / 12f;
        for (int i = 0; i < weights.length; i++) {
            boolean across = i / (BOX * BOX) % 2 == 0;
            int at = across ? i % BOX : i / BOX % BOX;
            weights[i] = (at - middle) / norm;
        }
        return weights;
    }

    /** The variance of a pixel's place along one axis of a box, in places of a quarter's size. */
    private static double spread() {
        double pixels = BOX * QUARTER;
        return (pixels * pixels - 1) / 12 / (QUARTER * QUARTER);
    }
}
