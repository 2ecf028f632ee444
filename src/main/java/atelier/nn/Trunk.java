package atelier.nn;

import ai.djl.ndarray.NDArray;

/**
 * Picture {@code [N, 3, H, W]}, RGB in [0, 1], to two feature maps {@code [N, 4c, H/4, W/4]}. Space to depth comes first
 * because convolutions at full resolution cost most. H and W are multiples of 2 for the encoder, of 4 for painting.
 */
public record Trunk(ReflectConv stem, ReflectConv down, ReflectConv mix, Residual res1, Residual res2) {
    private static final int COLOURS_OF_FOUR_PIXELS = 12;

    public static Trunk of(Weights weights) {
        ReflectConv stem = ReflectConv.of(weights.at("stem"), COLOURS_OF_FOUR_PIXELS, Weights.ANY, 5);
        long half = stem.outputs();
        long full = 2 * half;
        return new Trunk(
                stem,
                ReflectConv.of(weights.at("down"), half, full, 3, 2, half),
                ReflectConv.of(weights.at("mix"), full, full, 1),
                Residual.of(weights.at("res1"), full),
                Residual.of(weights.at("res2"), full));
    }

    public long channels() {
        return mix.outputs();
    }

    /** After the first and after the second residual. */
    public record Features(NDArray first, NDArray second) {}

    public Features forward(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            NDArray first = inner.result(res1.forward(inner, base(inner, picture)));
            return new Features(first, inner.result(res2.forward(inner, first)));
        }
    }

    private NDArray base(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            NDArray x = stem.forwardRelu(inner, inner.pixelUnshuffle(picture, 2));
            x = down.forwardRelu(inner, x);
            return inner.result(mix.forwardRelu(inner, x));
        }
    }
}
