package atelier.nn;

import ai.djl.ndarray.NDArray;

/** Batch normalisation with running statistics (momentum 0.1), over {@code [N, C]} or {@code [N, C, H, W]}. */
public record BatchNorm(NDArray weight, NDArray bias, NDArray mean, NDArray variance) {
    public static BatchNorm of(Weights weights, long channels) {
        return new BatchNorm(
                weights.tensor("weight", channels),
                weights.tensor("bias", channels),
                weights.tensor("running_mean", channels),
                weights.tensor("running_var", channels));
    }

    public NDArray forward(Ops ops, NDArray x, Pass pass) {
        return new LayerOps(ops).batchNorm(x, weight, bias, mean, variance, pass.training());
    }
}
