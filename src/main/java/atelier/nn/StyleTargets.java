package atelier.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * A style code {@code [N, 8, C]} taken apart: the statistics that features are moved to and the modulation of both
 * decoder residuals, {@code [N, C, 1, 1]} each; and the code itself, for networks that read more from it.
 */
public record StyleTargets(
        MeanStd first, MeanStd second, NDArray scale1, NDArray shift1, NDArray scale2, NDArray shift2, NDArray code) {

    /** The rows belong to the code's own memory. */
    public static StyleTargets of(NDArray code) {
        return new StyleTargets(
                new MeanStd(row(code, 0), row(code, 1)),
                new MeanStd(row(code, 2), row(code, 3)),
                row(code, 4),
                row(code, 5),
                row(code, 6),
                row(code, 7),
                code);
    }

    private static NDArray row(NDArray code, int i) {
        long n = code.getShape().get(0);
        long channels = code.getShape().get(2);
        return code.get(new NDIndex(":,{}", i)).reshape(n, channels, 1, 1);
    }
}
