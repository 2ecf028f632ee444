package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.BatchNorm;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.ArrayList;
import java.util.List;

/** CAN's generator: from 4 × 4, each 5 × 5 convolution doubles, with batch normalisation and leaky ReLU, tanh at the end. */
public record CanGenerator(NetworkTensors tensors, Linear fc, BatchNorm bn0, List<Stage> stages, boolean resize)
        implements Generator {
    private static final int KERNEL = 5;

    /** One doubling; the last one makes the picture and has no normalisation. */
    record Stage(NDArray weight, NDArray bias, List<BatchNorm> bn) {}

    public CanGenerator {
        stages = List.copyOf(stages);
    }

    /** Any widths, and either form of doubling: they are read from the tensors. */
    public static CanGenerator of(Weights weights) {
        Linear fc = Linear.of(weights.at("fc"), Weights.ANY, Weights.ANY);
        long channels = fc.weight().getShape().get(0) / 16;
        BatchNorm bn0 = BatchNorm.of(weights.at("bn0"), channels);
        boolean resize = resizes(weights, channels);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; weights.has("up." + i + ".weight"); i++) {
            Weights up = weights.at("up." + i);
            NDArray bias = up.tensor("bias", Weights.ANY);
            long out = bias.getShape().get(0);
            NDArray weight = resize
                    ? up.tensor("weight", out, channels, KERNEL, KERNEL)
                    : up.tensor("weight", channels, out, KERNEL, KERNEL);
            channels = out;
            stages.add(new Stage(
                    weight,
                    bias,
                    weights.has("bn." + i + ".weight")
                            ? List.of(BatchNorm.of(weights.at("bn." + i), channels))
                            : List.of()));
        }
        return new CanGenerator(NetworkTensors.of(weights), fc, bn0, stages, resize);
    }

    /** The two forms hold inputs and outputs in turned order: the first stage that changes the width tells which. */
    private static boolean resizes(Weights weights, long first) {
        long inputs = first;
        for (int i = 0; weights.has("up." + i + ".weight"); i++) {
            Weights up = weights.at("up." + i);
            long outputs = up.tensor("bias", Weights.ANY).getShape().get(0);
            if (outputs != inputs) {
                return up.tensor("weight", Weights.ANY, Weights.ANY, KERNEL, KERNEL)
                                .getShape()
                                .get(0)
                        == outputs;
            }
            inputs = outputs;
        }
        return true;
    }

    /** Fresh tensors in the scope. */
    public static CanGenerator create(Ops ops, CanSettings settings, long seed) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        List<Long> widths = settings.generatorWidths();
        int last = widths.size() - 1;
        builder.linear("fc", settings.latent(), widths.getFirst() * 16).batchNorm("bn0", widths.getFirst());
        for (int i = 0; i <= last; i++) {
            long out = i < last ? widths.get(i + 1) : 3;
            if (settings.resize()) {
                builder.conv("up." + i, widths.get(i), out, KERNEL);
            } else {
                builder.convTransposed("up." + i, widths.get(i), out, KERNEL, true);
            }
            if (i < last) {
                builder.batchNorm("bn." + i, out);
            }
        }
        return of(builder.build());
    }

    @Override
    public CanGenerator over(Weights weights) {
        return of(weights);
    }

    @Override
    public int latentSize() {
        return (int) fc.weight().getShape().get(1);
    }

    @Override
    public int resolution() {
        return 4 << stages.size();
    }

    @Override
    public NDArray generate(Ops ops, NDArray z, Pass pass) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray x = layers.leakyReluInPlace(bn0.forward(inner, layers.grid(fc.forward(inner, z), 4), pass));
            for (Stage stage : stages) {
                x = stage(inner, stage, x, pass);
            }
            return inner.result(layers.tanh(x));
        }
    }

    private NDArray stage(Ops ops, Stage stage, NDArray x, Pass pass) {
        try (Ops inner = ops.scope()) {
            NDArray up = resize
                    ? inner.conv(inner.enlargeNearest(x, 2), stage.weight(), stage.bias(), 1, 2, 1)
                    : inner.convTransposed(x, stage.weight(), stage.bias(), 2, 2, 1);
            for (BatchNorm bn : stage.bn()) {
                up = new LayerOps(inner).leakyReluInPlace(bn.forward(inner, up, pass));
            }
            return inner.result(up);
        }
    }

    /** Diversity shortens the latent: nearer to 0 is nearer to the average. */
    @Override
    public NDArray express(Ops ops, NDArray z, NDArray diversity) {
        try (Ops inner = ops.scope()) {
            return inner.result(generate(inner, inner.mul(z, diversity), Pass.evaluation()));
        }
    }
}
