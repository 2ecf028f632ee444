package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Convolution that keeps H and W at stride 1 by reflecting the border by half the kernel. */
public record ReflectConv(NDArray weight, NDArray bias, int stride, int groups) {
    /** Reads {@code conv.weight} and {@code conv.bias}; {@link Weights#ANY} leaves a width to the tensor. */
    public static ReflectConv of(Weights weights, long in, long out, int kernel, int stride, long groups) {
        long each = in == Weights.ANY ? Weights.ANY : in / groups;
        NDArray weight = weights.tensor("conv.weight", out, each, kernel, kernel);
        NDArray bias = weights.tensor("conv.bias", weight.getShape().get(0));
        return new ReflectConv(weight, bias, stride, Math.toIntExact(groups));
    }

    /** The usual case: stride 1, one group. */
    public static ReflectConv of(Weights weights, long in, long out, int kernel) {
        return of(weights, in, out, kernel, 1, 1);
    }

    public long outputs() {
        return weight.getShape().get(0);
    }

    public NDArray forward(Ops ops, NDArray x) {
        int pad = (int) weight.getShape().get(2) / 2;
        return ops.reflectConv(x, weight, bias, stride, pad, groups);
    }

    NDArray forwardRelu(Ops ops, NDArray x) {
        return ops.reluInPlace(forward(ops, x));
    }

    /** Of the picture enlarged to twice its size, each pixel four times; a 3 × 3 kernel at stride 1. */
    NDArray forwardEnlargedRelu(Ops ops, NDArray x) {
        return ops.reluInPlace(ops.convEnlarged(x, weight, bias, groups));
    }
}
