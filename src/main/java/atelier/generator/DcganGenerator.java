package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.BatchNorm;
import atelier.nn.LayerOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.ArrayList;
import java.util.List;

/** DCGAN: 4 × 4 and then 5 × 5 transposed convolutions with batch normalisation and ReLU, tanh at the end. */
public record DcganGenerator(NetworkTensors tensors, NDArray fc, BatchNorm bn0, List<Stage> stages, NDArray out)
        implements Generator {
    private static final int KERNEL = 5;

    /** One doubling. */
    record Stage(NDArray up, BatchNorm bn, StageExtras extras) {}

    public DcganGenerator {
        stages = List.copyOf(stages);
    }

    /** Any widths, latent size and number of stages: they are read from the tensors. */
    public static DcganGenerator of(Weights weights) {
        NDArray fc = weights.tensor("fc.weight", Weights.ANY, Weights.ANY);
        long features = fc.getShape().get(0);
        long channels = features / 16;
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; weights.has("up." + i + ".weight"); i++) {
            NDArray up = weights.tensor("up." + i + ".weight", channels, Weights.ANY, KERNEL, KERNEL);
            channels = up.getShape().get(1);
            stages.add(
                    new Stage(up, BatchNorm.of(weights.at("bn." + i), channels), StageExtras.of(weights, i, channels)));
        }
        return new DcganGenerator(
                NetworkTensors.of(weights),
                fc,
                BatchNorm.of(weights.at("bn0"), features),
                stages,
                weights.tensor("out.weight", channels, 3, KERNEL, KERNEL));
    }

    /** Fresh tensors in the scope. */
    public static DcganGenerator create(Ops ops, DcganSettings settings, long seed) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        long channels = settings.deepest();
        builder.at("fc").uniform("weight", 1 / Math.sqrt(settings.latent()), channels * 16, settings.latent());
        builder.batchNorm("bn0", channels * 16);
        for (int i = 0; i < settings.stages(); i++) {
            builder.convTransposed("up." + i, channels, channels / 2, KERNEL, false);
            channels /= 2;
            builder.batchNorm("bn." + i, channels);
            StageExtras.initialise(builder, settings, i, channels, 8 << i);
        }
        return of(builder.convTransposed("out", channels, 3, KERNEL, false).build());
    }

    @Override
    public DcganGenerator over(Weights weights) {
        return of(weights);
    }

    @Override
    public int latentSize() {
        return (int) fc.getShape().get(1);
    }

    @Override
    public int resolution() {
        return 8 << stages.size();
    }

    @Override
    public NDArray generate(Ops ops, NDArray z, Pass pass) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray x = inner.reluInPlace(bn0.forward(inner, layers.linear(z, fc), pass));
            x = layers.grid(x, 4);
            for (Stage stage : stages) {
                NDArray up = layers.convTransposed(x, stage.up(), 2, 2, 1);
                x = stage.extras().forward(inner, inner.reluInPlace(stage.bn().forward(inner, up, pass)));
                inner.free(up);
            }
            return inner.result(layers.tanh(layers.convTransposed(x, out, 2, 2, 1)));
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
