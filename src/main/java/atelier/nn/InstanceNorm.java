package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Instance normalisation with a learned scale and shift for each channel. */
public record InstanceNorm(NDArray weight, NDArray bias) {
    public static InstanceNorm of(Weights weights, long channels) {
        return new InstanceNorm(weights.tensor("weight", channels), weights.tensor("bias", channels));
    }

    NDArray forwardRelu(Ops ops, NDArray x) {
        return ops.reluInPlace(ops.instanceNorm(x, weight, bias));
    }
}
