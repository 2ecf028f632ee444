package atelier.nn;

import ai.djl.ndarray.NDArray;

/**
 * Paints a picture {@code [N, 3, H, W]}, H and W multiples of 4, RGB in [0, 1] in and out, in the one style that it was
 * trained for: residual encoder, attention, three decoding convolutions.
 */
public record DedicatedStylizer(
        PreActResidual enc1,
        PreActResidual enc2,
        PreActResidual enc3,
        Cbam attention,
        ReflectConv dec1,
        InstanceNorm norm1,
        ReflectConv dec2,
        InstanceNorm norm2,
        ReflectConv dec3) {

    public static DedicatedStylizer of(Weights weights) {
        PreActResidual enc1 = PreActResidual.of(weights.at("enc1"), 3, Weights.ANY, 9, 1);
        long outer = enc1.outputs();
        PreActResidual enc3 = PreActResidual.of(weights.at("enc3"), outer, Weights.ANY, 9, 2);
        long inner = enc3.outputs();
        return new DedicatedStylizer(
                enc1,
                PreActResidual.of(weights.at("enc2"), outer, outer, 3, 2),
                enc3,
                Cbam.of(weights.at("attention"), inner),
                ReflectConv.of(weights.at("dec1"), inner, inner + 1, 9),
                InstanceNorm.of(weights.at("norm1"), inner + 1),
                ReflectConv.of(weights.at("dec2"), inner + 1, outer + 1, 3),
                InstanceNorm.of(weights.at("norm2"), outer + 1),
                ReflectConv.of(weights.at("dec3"), outer + 1, 3, 9));
    }

    public NDArray forward(Ops ops, NDArray picture) {
        return run(ops, picture, Normaliser.OWN);
    }

    /** A whole picture whose statistics are measured on the way, or a tile of it with those that were. */
    public NDArray forward(Ops ops, NDArray picture, WholeStatistics statistics) {
        return run(ops, picture, statistics);
    }

    private NDArray run(Ops ops, NDArray picture, Normaliser norms) {
        try (Ops inner = ops.scope()) {
            return inner.result(decode(inner, encode(inner, picture, norms), norms));
        }
    }

    private NDArray encode(Ops ops, NDArray picture, Normaliser norms) {
        try (Ops inner = ops.scope()) {
            NDArray outer = enc1.forward(inner, picture, norms);
            NDArray middle = enc2.forward(inner, outer, norms);
            inner.free(outer);
            NDArray x = enc3.forward(inner, middle, norms);
            NDArray channels = norms.channels(inner, attention.channel(), x);
            return inner.result(inner.add(x, attention.forward(inner, x, channels)));
        }
    }

    private NDArray decode(Ops ops, NDArray features, Normaliser norms) {
        try (Ops inner = ops.scope()) {
            NDArray x = norms.normalisedRelu(inner, norm1, dec1.forward(inner, features));
            x = norms.normalisedRelu(inner, norm2, dec2.forward(inner, inner.enlargeNearest(x, 2)));
            return inner.result(inner.sigmoid(dec3.forward(inner, inner.enlargeNearest(x, 2))));
        }
    }
}
