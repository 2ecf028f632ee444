package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Zero-padded convolution with bias. */
public record Conv(NDArray weight, NDArray bias, int stride, int pad) {
    /** {@link Weights#ANY} leaves a width to the tensor. */
    public static Conv of(Weights weights, long in, long out, int kernel, int stride, int pad) {
        NDArray weight = weights.tensor("weight", out, in, kernel, kernel);
        return new Conv(weight, weights.tensor("bias", weight.getShape().get(0)), stride, pad);
    }

    public long inputs() {
        return weight.getShape().get(1);
    }

    public long outputs() {
        return weight.getShape().get(0);
    }

    public NDArray forward(Ops ops, NDArray x) {
        return ops.conv(x, weight, bias, stride, pad, 1);
    }

    /** Followed by leaky ReLU 0.2. */
    public NDArray forwardLeaky(Ops ops, NDArray x) {
        return new LayerOps(ops).leakyReluInPlace(forward(ops, x));
    }
}
