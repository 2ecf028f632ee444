package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.BatchNorm;
import atelier.nn.Conv;
import atelier.nn.LayerOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** DCGAN's judge: strided 4 × 4 convolutions with batch normalisation and leaky ReLU; optionally a style head. */
public record DcganDiscriminator(NetworkTensors tensors, Conv stem, List<Stage> stages, Conv out, Optional<Conv> style)
        implements Discriminator {
    private static final int KERNEL = 4;

    /** One halving. */
    record Stage(Conv down, BatchNorm bn, StageExtras extras) {}

    public DcganDiscriminator {
        stages = List.copyOf(stages);
    }

    /** Any widths and number of stages: they are read from the tensors. */
    public static DcganDiscriminator of(Weights weights) {
        Conv stem = Conv.of(weights.at("stem"), 3, Weights.ANY, KERNEL, 2, 1);
        long channels = stem.outputs();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; weights.has("down." + i + ".weight"); i++) {
            Conv down = Conv.of(weights.at("down." + i), channels, Weights.ANY, KERNEL, 2, 1);
            channels = down.outputs();
            stages.add(new Stage(
                    down, BatchNorm.of(weights.at("bn." + i), channels), StageExtras.of(weights, i, channels)));
        }
        Conv out = Conv.of(weights.at("out"), channels, 1, KERNEL, 1, 0);
        Optional<Conv> style = weights.has("style.weight")
                ? Optional.of(Conv.of(weights.at("style"), channels, Weights.ANY, KERNEL, 1, 0))
                : Optional.empty();
        return new DcganDiscriminator(NetworkTensors.of(weights), stem, stages, out, style);
    }

    /** Fresh tensors in the scope. */
    public static DcganDiscriminator create(Ops ops, DcganSettings settings, long seed) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        long channels = settings.width();
        builder.conv("stem", 3, channels, KERNEL);
        for (int i = 0; i < settings.stages(); i++) {
            builder.conv("down." + i, channels, channels * 2, KERNEL);
            channels *= 2;
            builder.batchNorm("bn." + i, channels);
            StageExtras.initialiseJudge(builder, settings, i, channels, settings.resolution() >> (i + 2));
        }
        builder.conv("out", channels, 1, KERNEL);
        if (settings.classes() > 0) {
            builder.conv("style", channels, settings.classes(), KERNEL);
        }
        return of(builder.build());
    }

    @Override
    public DcganDiscriminator over(Weights weights) {
        return of(weights);
    }

    @Override
    public int resolution() {
        return 8 << stages.size();
    }

    @Override
    public int classes() {
        return style.map(head -> (int) head.outputs()).orElse(0);
    }

    @Override
    public Logits judge(Ops ops, NDArray images, Pass pass) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray x = stem.forwardLeaky(inner, images);
            for (Stage stage : stages) {
                NDArray down = stage.down().forward(inner, x);
                NDArray normal = stage.bn().forward(inner, down, pass);
                x = stage.extras().forward(inner, layers.leakyReluInPlace(normal));
                inner.free(down);
            }
            NDArray features = x;
            NDArray real = inner.result(layers.flatten(out.forward(inner, features), 0));
            return new Logits(real, style.map(head -> inner.result(layers.flatten(head.forward(inner, features), 1))));
        }
    }
}
