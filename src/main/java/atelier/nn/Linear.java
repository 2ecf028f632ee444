package atelier.nn;

import ai.djl.ndarray.NDArray;

/** A fully connected layer: {@code [N, in]} to {@code [N, out]}. */
public record Linear(NDArray weight, NDArray bias) {
    public static Linear of(Weights weights, long in, long out) {
        NDArray weight = weights.tensor("weight", out, in);
        return new Linear(weight, weights.tensor("bias", weight.getShape().get(0)));
    }

    public NDArray forward(Ops ops, NDArray x) {
        return ops.linear(x, weight, bias);
    }
}
