package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * Norm, ReLU, convolution with stride, norm, ReLU, convolution, and a shortcut without parameters. A block on the raw
 * picture has no first norm.
 */
public record PreActResidual(Optional<InstanceNorm> norm1, ReflectConv conv1, InstanceNorm norm2, ReflectConv conv2) {
    public static PreActResidual of(Weights weights, long in, long out, int kernel, int stride) {
        ReflectConv conv1 = ReflectConv.of(weights.at("conv1"), in, out, kernel, stride, 1);
        long width = conv1.outputs();
        Optional<InstanceNorm> norm1 =
                weights.has("norm1.weight") ? Optional.of(InstanceNorm.of(weights.at("norm1"), in)) : Optional.empty();
        return new PreActResidual(
                norm1,
                conv1,
                InstanceNorm.of(weights.at("norm2"), width),
                ReflectConv.of(weights.at("conv2"), width, width, kernel));
    }

    public long outputs() {
        return conv1.outputs();
    }

    public NDArray forward(Ops ops, NDArray x) {
        return forward(ops, x, Normaliser.OWN);
    }

    NDArray forward(Ops ops, NDArray x, Normaliser norms) {
        try (Ops inner = ops.scope()) {
            NDArray h = norm1.map(norm -> norms.normalisedRelu(inner, norm, x)).orElse(x);
            h = norms.normalisedRelu(inner, norm2, conv1.forward(inner, h));
            h = conv2.forward(inner, h);
            int extra = (int) (outputs() - x.getShape().get(1)) / 2;
            return inner.result(inner.add(h, inner.shortcut(x, conv1.stride(), extra)));
        }
    }
}
