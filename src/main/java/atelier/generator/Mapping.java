package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.ArrayList;
import java.util.List;

/** From z {@code [N, d]} to w {@code [N, d]}: normalised, then fully connected layers with leaky ReLU. */
public record Mapping(List<Linear> layers) {
    private static final double GAIN = 2 / 1.04;

    public Mapping {
        layers = List.copyOf(layers);
    }

    static Mapping of(Weights weights) {
        List<Linear> layers = new ArrayList<>();
        long d = weights.tensor("fc.0.weight", Weights.ANY, Weights.ANY)
                .getShape()
                .get(0);
        for (int i = 0; weights.has("fc." + i + ".weight"); i++) {
            layers.add(Linear.of(weights.at("fc." + i), d, d));
        }
        return new Mapping(layers);
    }

    /** Normal weights that keep the variance of z through the leaky ReLUs. */
    static void initialise(WeightsBuilder builder, int d, int layers) {
        for (int i = 0; i < layers; i++) {
            builder.at("fc." + i).normal("weight", Math.sqrt(GAIN / d), d, d).constant("bias", 0, d);
        }
    }

    public int size() {
        return (int) layers.getFirst().weight().getShape().get(0);
    }

    public NDArray forward(Ops ops, NDArray z) {
        try (Ops inner = ops.scope()) {
            LayerOps operators = new LayerOps(inner);
            NDArray x = operators.normaliseLatent(z);
            for (Linear layer : layers) {
                x = operators.leakyReluInPlace(layer.forward(inner, x));
            }
            return inner.result(x);
        }
    }
}
