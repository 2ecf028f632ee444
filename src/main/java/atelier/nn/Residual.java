package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Two 3 × 3 convolutions around a shortcut; in a decoder both are modulated: {@code w · conv(x) + b · x}. */
public record Residual(ReflectConv conv1, ReflectConv conv2) {
    public static Residual of(Weights weights, long channels) {
        return new Residual(
                ReflectConv.of(weights.at("conv1"), channels, channels, 3),
                ReflectConv.of(weights.at("conv2"), channels, channels, 3));
    }

    public NDArray forward(Ops ops, NDArray x) {
        try (Ops inner = ops.scope()) {
            NDArray h = conv1.forwardRelu(inner, x);
            return inner.result(inner.add(x, conv2.forward(inner, h)));
        }
    }

    /** Modulated by {@code w} and {@code b}, {@code [N, C, 1, 1]} each. */
    public NDArray forward(Ops ops, NDArray x, NDArray w, NDArray b) {
        try (Ops inner = ops.scope()) {
            NDArray h = inner.reluInPlace(inner.modulate(conv1.forward(inner, x), w, x, b));
            return inner.result(inner.add(x, inner.modulate(conv2.forward(inner, h), w, h, b)));
        }
    }
}
