package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Channel attention, then spatial attention (Woo et al. 2018). */
public record Cbam(ChannelAttention channel, SpatialAttention spatial) {
    public static Cbam of(Weights weights, long channels) {
        return new Cbam(
                ChannelAttention.of(weights.at("channel"), channels), SpatialAttention.of(weights.at("spatial")));
    }

    public NDArray forward(Ops ops, NDArray x) {
        try (Ops inner = ops.scope()) {
            return inner.result(forward(inner, x, channel.forward(inner, x)));
        }
    }

    /** With channel weights that were computed elsewhere, for example over a whole picture of which x is a tile. */
    public NDArray forward(Ops ops, NDArray x, NDArray channelWeights) {
        try (Ops inner = ops.scope()) {
            NDArray weighted = inner.mul(x, channelWeights);
            return inner.result(inner.mul(weighted, spatial.forward(inner, weighted)));
        }
    }
}
