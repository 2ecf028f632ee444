package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Attention between all places of a feature map (Zhang et al. 2019), added with a learned weight that starts at 0. */
public record SelfAttention(NDArray query, NDArray key, NDArray value, NDArray gamma) {
    private static final long REDUCTION = 8;

    public static SelfAttention of(Weights weights, long channels) {
        NDArray query = weights.tensor("query.weight", Weights.ANY, channels, 1, 1);
        return new SelfAttention(
                query,
                weights.tensor("key.weight", query.getShape().get(0), channels, 1, 1),
                weights.tensor("value.weight", channels, channels, 1, 1),
                weights.tensor("gamma", 1));
    }

    /** Fresh tensors under {@code part}. */
    public static void initialise(WeightsBuilder builder, String part, long channels) {
        long inner = Math.max(1, channels / REDUCTION);
        WeightsBuilder at = builder.at(part);
        at.convWithoutBias("query", channels, inner, 1)
                .convWithoutBias("key", channels, inner, 1)
                .convWithoutBias("value", channels, channels, 1)
                .constant("gamma", 0, 1);
    }

    public NDArray forward(Ops ops, NDArray x) {
        return new LayerOps(ops).selfAttention(x, query, key, value, gamma);
    }
}
