package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.random.RandomGenerator;

/**
 * Two windows of one picture, the second a few pixels further down and to the right. A painter works on a grid of four
 * pixels: that both windows are painted alike where they overlap teaches it not to show the grid.
 */
public record MovedGrid(int down, int right) {
    /** A window is smaller than its picture by so many pixels. */
    public static final int ROOM = 4;

    // what a window's border does to its painting is not the grid's doing
    private static final int MARGIN = 8;

    public MovedGrid {
        if (Math.min(down, right) < 0 || Math.max(down, right) > ROOM) {
            throw new IllegalArgumentException("a window moves by 0 to %d pixels".formatted(ROOM));
        }
    }

    /** By less than the grid, and never by nothing. */
    public static MovedGrid draw(RandomGenerator random) {
        return new MovedGrid(random.nextInt(1, ROOM), random.nextInt(ROOM));
    }

    /** The window at the picture's corner. */
    public NDArray still(Ops ops, NDArray picture) {
        return new LayerOps(ops).window(picture, 0, 0, height(picture) - ROOM, width(picture) - ROOM);
    }

    /** The window that has moved. */
    public NDArray moved(Ops ops, NDArray picture) {
        return new LayerOps(ops).window(picture, down, right, height(picture) - ROOM, width(picture) - ROOM);
    }

    /** The mean square between the paintings of both windows where they show the same, their borders left out. */
    public NDArray distance(Ops ops, NDArray still, NDArray moved) {
        int height = height(still) - 2 * MARGIN - down;
        int width = width(still) - 2 * MARGIN - right;
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            return inner.result(new LossOps(inner)
                    .meanSquare(
                            layers.window(still, MARGIN + down, MARGIN + right, height, width),
                            layers.window(moved, MARGIN, MARGIN, height, width)));
        }
    }

    private static int height(NDArray picture) {
        return (int) picture.getShape().get(2);
    }

    private static int width(NDArray picture) {
        return (int) picture.getShape().get(3);
    }
}
