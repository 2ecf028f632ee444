package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.BatchNorm;
import atelier.nn.Conv;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CAN's judge, of 256 × 256 images in the paper, with a real/fake head and a style head of three layers. */
public record CanDiscriminator(
        NetworkTensors tensors, Conv stem, List<Stage> stages, Linear real, Linear style1, Linear style2, Linear style3)
        implements Discriminator {
    private static final int KERNEL = 4;

    /** One halving. */
    record Stage(Conv down, BatchNorm bn) {}

    public CanDiscriminator {
        stages = List.copyOf(stages);
    }

    /** Any widths and classes: they are read from the tensors. */
    public static CanDiscriminator of(Weights weights) {
        Conv stem = Conv.of(weights.at("stem"), 3, Weights.ANY, KERNEL, 2, 1);
        long channels = stem.outputs();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; weights.has("down." + i + ".weight"); i++) {
            Conv down = Conv.of(weights.at("down." + i), channels, Weights.ANY, KERNEL, 2, 1);
            channels = down.outputs();
            stages.add(new Stage(down, BatchNorm.of(weights.at("bn." + i), channels)));
        }
        Linear style1 = Linear.of(weights.at("style1"), channels * 64, Weights.ANY);
        Linear style2 = Linear.of(weights.at("style2"), outputs(style1), Weights.ANY);
        return new CanDiscriminator(
                NetworkTensors.of(weights),
                stem,
                stages,
                Linear.of(weights.at("real"), channels * 64, 1),
                style1,
                style2,
                Linear.of(weights.at("style3"), outputs(style2), Weights.ANY));
    }

    private static long outputs(Linear layer) {
        return layer.weight().getShape().get(0);
    }

    /** Fresh tensors in the scope. */
    public static CanDiscriminator create(Ops ops, CanSettings settings, long seed) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        long f = settings.judgeWidth();
        builder.conv("stem", 3, f, KERNEL);
        int stages = settings.judgeStages();
        long last = f << stages;
        for (int i = 0; i < stages; i++) {
            builder.conv("down." + i, f << i, f << (i + 1), KERNEL).batchNorm("bn." + i, f << (i + 1));
        }
        builder.linear("real", last * 64, 1)
                .linear("style1", last * 64, last * 2)
                .linear("style2", last * 2, last)
                .linear("style3", last, settings.classes());
        return of(builder.build());
    }

    @Override
    public CanDiscriminator over(Weights weights) {
        return of(weights);
    }

    @Override
    public int resolution() {
        return 16 << stages.size();
    }

    @Override
    public int classes() {
        return (int) outputs(style3);
    }

    @Override
    public Logits judge(Ops ops, NDArray images, Pass pass) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray x = stem.forwardLeaky(inner, images);
            for (Stage stage : stages) {
                NDArray down = stage.down().forward(inner, x);
                x = layers.leakyReluInPlace(stage.bn().forward(inner, down, pass));
                inner.free(down);
            }
            NDArray flat = layers.flatten(x, 1);
            NDArray s = layers.leakyReluInPlace(style1.forward(inner, flat));
            s = layers.leakyReluInPlace(style2.forward(inner, s));
            return new Logits(
                    inner.result(layers.flatten(real.forward(inner, flat), 0)),
                    Optional.of(inner.result(style3.forward(inner, s))));
        }
    }
}
