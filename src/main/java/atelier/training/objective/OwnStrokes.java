package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.image.color.Luma;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.List;

/**
 * Strokes of a style's own: statistics of a style can be met by the same strokes everywhere, so what two styles add to
 * the fine structure of one photo, beside what the photo has itself, shall not be alike. Batches are paired for it: the
 * second half paints the photos of the first in other styles.
 */
public final class OwnStrokes {
    private OwnStrokes() {}

    /** The first half of the photos twice; their number is even. */
    public static NDArray pair(Ops ops, NDArray photos) {
        int half = (int) photos.getShape().get(0) / 2;
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray first = layers.firstRows(photos, half);
            return inner.result(layers.concat(List.of(first, first), 0));
        }
    }

    /** From 0, strokes that have nothing in common, to 1, the same strokes; paired photos and their paintings. */
    public static NDArray common(Ops ops, NDArray painted, NDArray photos) {
        try (Ops inner = ops.scope()) {
            return inner.result(
                    new LossOps(inner).commonStrokes(painted, photos, inner.floats(Luma.weights(), 1, 3, 1, 1)));
        }
    }
}
