package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.List;
import java.util.Optional;

/**
 * One resolution of a StyleGAN: a convolution after doubling (not in the first block), another one, each with noise and
 * leaky ReLU, and one to RGB. Every one of them has a w of its own.
 */
public record SynthesisBlock(Optional<NoisyConv> conv0, NoisyConv conv1, ModulatedConv rgb) {
    /** A modulated convolution with noise of a learned strength. */
    record NoisyConv(ModulatedConv conv, NDArray strength) {
        NDArray forward(Ops ops, NDArray x, NDArray w, NDArray noise) {
            try (Ops inner = ops.scope()) {
                NDArray y = conv.forward(inner, x, w);
                return inner.result(new LayerOps(inner).noisyActivation(y, strength, noise));
            }
        }
    }

    /** Features for the next block, and this one's share of the picture. */
    record Output(NDArray features, NDArray rgb) {}

    static SynthesisBlock of(Weights weights, long in) {
        Optional<NoisyConv> conv0 =
                weights.has("conv0.weight") ? Optional.of(noisy(weights, 0, in, Weights.ANY)) : Optional.empty();
        long out = conv0.map(conv -> conv.conv().weight().getShape().get(0)).orElse(in);
        return new SynthesisBlock(
                conv0, noisy(weights, 1, out, out), ModulatedConv.of(weights.at("rgb"), out, 3, 1, false));
    }

    private static NoisyConv noisy(Weights weights, int i, long in, long out) {
        return new NoisyConv(
                ModulatedConv.of(weights.at("conv" + i), in, out, 3, true), weights.tensor("noise" + i, 1));
    }

    static void initialise(WeightsBuilder builder, long in, long out, int d, boolean first) {
        if (!first) {
            ModulatedConv.initialise(builder, "conv0", in, out, 3, d);
            builder.constant("noise0", 0, 1);
        }
        ModulatedConv.initialise(builder, "conv1", out, out, 3, d);
        builder.constant("noise1", 0, 1);
        ModulatedConv.initialise(builder, "rgb", out, 3, 1, d);
    }

    long outputs() {
        return conv1.conv().weight().getShape().get(0);
    }

    /** How many w the block takes. */
    int layers() {
        return conv0.isPresent() ? 3 : 2;
    }

    /** @param noise one for each convolution but the one to RGB, {@code [N or 1, 1, r, r]} */
    Output forward(Ops ops, NDArray x, List<NDArray> w, List<NDArray> noise) {
        try (Ops inner = ops.scope()) {
            NDArray y = conv0.map(conv ->
                            conv.forward(inner, new LayerOps(inner).enlargeBilinear(x), w.getFirst(), noise.getFirst()))
                    .orElse(x);
            NDArray features = inner.result(conv1.forward(inner, y, w.get(w.size() - 2), noise.getLast()));
            return new Output(features, inner.result(rgb.forward(inner, features, w.getLast())));
        }
    }
}
