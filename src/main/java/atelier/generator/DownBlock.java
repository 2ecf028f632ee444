package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.Conv;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;

/** A residual block of StyleGAN's discriminator that halves the size; both ways add to unit variance. */
public record DownBlock(Conv conv0, Conv conv1, NDArray skip) {
    private static final double HALF_POWER = Math.sqrt(0.5);

    static DownBlock of(Weights weights, long in) {
        Conv conv1 = Conv.of(weights.at("conv1"), in, Weights.ANY, 3, 1, 1);
        return new DownBlock(
                Conv.of(weights.at("conv0"), in, in, 3, 1, 1),
                conv1,
                weights.tensor("skip.weight", conv1.outputs(), in, 1, 1));
    }

    static void initialise(WeightsBuilder builder, long in, long out) {
        builder.conv("conv0", in, in, 3).conv("conv1", in, out, 3).convWithoutBias("skip", in, out, 1);
    }

    long outputs() {
        return conv1.outputs();
    }

    NDArray forward(Ops ops, NDArray x) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray half = layers.averagePool(conv0.forwardLeaky(inner, x));
            NDArray way = conv1.forwardLeaky(inner, half);
            NDArray shortcut = layers.conv(layers.averagePool(x), skip, 1, 0);
            return inner.result(layers.scale(inner.add(way, shortcut), HALF_POWER));
        }
    }
}
