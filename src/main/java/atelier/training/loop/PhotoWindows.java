package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.Ops;
import atelier.training.objective.MovedGrid;
import atelier.training.objective.OwnStrokes;
import java.util.Optional;

/**
 * A batch of photos as it is painted.
 *
 * @param shown what the losses look at
 * @param moved the same a few pixels on, where it shall be painted alike
 */
record PhotoWindows(NDArray shown, Optional<NDArray> moved, Optional<MovedGrid> grid) {
    /** @param paired whether the second half of the batch shows the photos of the first */
    static PhotoWindows of(Ops ops, NDArray all, Optional<MovedGrid> grid, boolean paired) {
        NDArray photos = paired ? OwnStrokes.pair(ops, all) : all;
        return new PhotoWindows(
                grid.map(g -> g.still(ops, photos)).orElse(photos), grid.map(g -> g.moved(ops, photos)), grid);
    }
}
