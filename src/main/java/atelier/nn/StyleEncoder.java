package atelier.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/**
 * Style picture {@code [N, 3, H, W]} to style code {@code [N, 8, 4c]}: mean1, std1, mean2, std2, scale1, shift1, scale2,
 * shift2. The code is all that the stylizer needs of a style.
 */
public record StyleEncoder(Trunk trunk, Linear scale1, Linear shift1, Linear scale2, Linear shift2) {
    public static StyleEncoder of(Weights weights) {
        Trunk trunk = Trunk.of(weights.at("trunk"));
        long channels = trunk.channels();
        return new StyleEncoder(
                trunk,
                Linear.of(weights.at("scale1"), 2 * channels, channels),
                Linear.of(weights.at("shift1"), 2 * channels, channels),
                Linear.of(weights.at("scale2"), 2 * channels, channels),
                Linear.of(weights.at("shift2"), 2 * channels, channels));
    }

    public NDArray forward(Ops ops, NDArray style) {
        try (Ops inner = ops.scope()) {
            Trunk.Features features = trunk.forward(inner, style);
            NDArray first = statistics(inner, features.first());
            NDArray second = statistics(inner, features.second());
            long n = style.getShape().get(0);
            NDList parts = new NDList(
                    first,
                    second,
                    scale1.forward(inner, first),
                    shift1.forward(inner, first),
                    scale2.forward(inner, second),
                    shift2.forward(inner, second));
            return inner.result(NDArrays.concat(parts, 1).reshape(n, 8, trunk.channels()));
        }
    }

    /** Mean and standard deviation side by side, {@code [N, 2C]}. */
    private static NDArray statistics(Ops ops, NDArray features) {
        MeanStd both = ops.meanStd(features);
        long n = features.getShape().get(0);
        return NDArrays.concat(new NDList(both.mean().reshape(n, -1), both.std().reshape(n, -1)), 1);
    }
}
