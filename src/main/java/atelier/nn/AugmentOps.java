package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Differentiable changes of pictures {@code [N, C, H, W]}, each row by its own amounts. */
public record AugmentOps(Ops ops) {
    /** Adds brightness, scales the saturation, scales the contrast; amounts are {@code [N, 1, 1, 1]}. */
    public NDArray recolour(NDArray x, NDArray brightness, NDArray saturation, NDArray contrast) {
        return ops.one("recolour", x, brightness, saturation, contrast);
    }

    /**
     * Takes each pixel from elsewhere, black where that is outside.
     *
     * @param rows source rows, whole numbers {@code [N, H]}; columns likewise {@code [N, W]}
     * @param insideRows 1 or 0, {@code [N, 1, H, 1]}; columns likewise {@code [N, 1, 1, W]}
     */
    public NDArray shift(NDArray x, NDArray rows, NDArray columns, NDArray insideRows, NDArray insideColumns) {
        return ops.one("shift", x, rows, columns, insideRows, insideColumns);
    }

    /** Blackens the rectangle where both the row's and the column's mark is 1. */
    public NDArray cutOut(NDArray x, NDArray holeRows, NDArray holeColumns) {
        return ops.one("cut_out", x, holeRows, holeColumns);
    }

    /** One picture of a batch, {@code [1, C, H, W]}. */
    public NDArray row(NDArray x, int index) {
        return ops.one("row", x, index);
    }
}
