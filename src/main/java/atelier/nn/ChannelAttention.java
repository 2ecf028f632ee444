package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** CBAM channel attention: one shared perceptron over average- and max-pooled features (Woo et al. 2018). */
public record ChannelAttention(Linear fc1, Linear fc2) {
    public static ChannelAttention of(Weights weights, long channels) {
        Linear fc1 = Linear.of(weights.at("fc1"), channels, Weights.ANY);
        return new ChannelAttention(
                fc1, Linear.of(weights.at("fc2"), fc1.weight().getShape().get(0), channels));
    }

    /** The weight of each channel, {@code [N, C, 1, 1]}. */
    public NDArray forward(Ops ops, NDArray x) {
        try (Ops inner = ops.scope()) {
            List<NDArray> pools = inner.channelPools(x);
            NDArray sum = inner.add(perceptron(inner, pools.get(0)), perceptron(inner, pools.get(1)));
            NDArray weights = inner.sigmoid(sum);
            return inner.result(weights.reshape(
                    weights.getShape().get(0), weights.getShape().get(1), 1, 1));
        }
    }

    private NDArray perceptron(Ops ops, NDArray pooled) {
        return fc2.forward(ops, ops.relu(fc1.forward(ops, pooled)));
    }
}
