package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;

/** StyleGAN2's convolution: w scales the input channels; demodulation brings the output back to unit variance. */
public record ModulatedConv(NDArray weight, NDArray bias, Linear style, boolean demodulate) {
    static ModulatedConv of(Weights weights, long in, long out, int kernel, boolean demodulate) {
        NDArray weight = weights.tensor("weight", out, in, kernel, kernel);
        return new ModulatedConv(
                weight,
                weights.tensor("bias", weight.getShape().get(0)),
                Linear.of(weights.at("style"), Weights.ANY, weight.getShape().get(1)),
                demodulate);
    }

    static void initialise(WeightsBuilder builder, String part, long in, long out, int kernel, int d) {
        builder.at(part)
                .normal("weight", 1 / Math.sqrt((double) in * kernel * kernel), out, in, kernel, kernel)
                .constant("bias", 0, out);
        builder.at(part + ".style").normal("weight", 1 / Math.sqrt(d), in, d).constant("bias", 1, in);
    }

    public NDArray forward(Ops ops, NDArray x, NDArray w) {
        try (Ops inner = ops.scope()) {
            NDArray scales = style.forward(inner, w);
            return inner.result(new LayerOps(inner).modulatedConv(x, weight, bias, scales, demodulate));
        }
    }
}
