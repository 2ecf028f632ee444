package atelier.nn;

import ai.djl.ndarray.NDArray;

/** CBAM spatial attention: a 7 × 7 convolution over the maximum and mean across channels. */
public record SpatialAttention(NDArray weight, NDArray bias) {
    private static final int KERNEL = 7;

    public static SpatialAttention of(Weights weights) {
        return new SpatialAttention(
                weights.tensor("conv.weight", 1, 2, KERNEL, KERNEL), weights.tensor("conv.bias", 1));
    }

    /** The weight of each place, {@code [N, 1, H, W]}. */
    public NDArray forward(Ops ops, NDArray x) {
        try (Ops inner = ops.scope()) {
            NDArray map = inner.conv(inner.spatialPools(x), weight, bias, 1, KERNEL / 2, 1);
            return inner.result(inner.sigmoid(map));
        }
    }
}
