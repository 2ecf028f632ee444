package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.Ops;
import atelier.training.objective.MovedGrid;
import java.util.Optional;

/**
 * A batch of photos as it is painted.
 *
 * @param shown what the losses look at
 * @param moved the same a few pixels on, where it shall be painted alike
 */
record PhotoWindows(NDArray shown, Optional<NDArray> moved, Optional<MovedGrid> grid) {
    static PhotoWindows of(Ops ops, NDArray photos, Optional<MovedGrid> grid) {
        return new PhotoWindows(
                grid.map(g -> g.still(ops, photos)).orElse(photos), grid.map(g -> g.moved(ops, photos)), grid);
    }
}
