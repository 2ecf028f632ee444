package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.Conv;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import atelier.nn.WeightsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * StyleGAN's residual judge: minibatch standard deviation (or not), a real/fake head, a style head. While the network grows,
 * {@code alpha} from 0 to 1 fades its newest block in against the stem of the stage before ({@code fading}).
 */
public record StyleGanDiscriminator(
        NetworkTensors tensors,
        Conv stem,
        Optional<Conv> formerStem,
        List<DownBlock> blocks,
        Conv last,
        Linear fc,
        Linear real,
        Linear style0,
        Linear style2,
        double alpha)
        implements Discriminator {
    private static final int SMALLEST_AREA = 16;

    public StyleGanDiscriminator {
        blocks = List.copyOf(blocks);
    }

    /** Any widths, resolution and classes: they are read from the tensors. */
    public static StyleGanDiscriminator of(Weights weights) {
        Conv stem = Conv.of(weights.at("stem"), 3, Weights.ANY, 1, 1, 0);
        long channels = stem.outputs();
        List<DownBlock> blocks = new ArrayList<>();
        for (int i = 0; weights.has("blocks." + i + ".conv0.weight"); i++) {
            blocks.add(DownBlock.of(weights.at("blocks." + i), channels));
            channels = blocks.getLast().outputs();
        }
        Optional<Conv> former = weights.has("fading.weight")
                ? Optional.of(Conv.of(weights.at("fading"), 3, blocks.getFirst().outputs(), 1, 1, 0))
                : Optional.empty();
        long flat = channels * SMALLEST_AREA;
        Conv last = Conv.of(weights.at("last"), Weights.ANY, channels, 3, 1, 1);
        checkInputs(last, channels);
        return new StyleGanDiscriminator(
                NetworkTensors.of(weights),
                stem,
                former,
                blocks,
                last,
                Linear.of(weights.at("fc"), flat, channels),
                Linear.of(weights.at("real"), channels, 1),
                Linear.of(weights.at("style.0"), flat, channels),
                Linear.of(weights.at("style.2"), channels, Weights.ANY),
                1);
    }

    /** Fresh tensors in the scope. */
    public static StyleGanDiscriminator create(Ops ops, StyleGanSettings settings, long seed) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        long channels = settings.channels(settings.resolution());
        builder.conv("stem", 3, channels, 1);
        int block = 0;
        for (int size = settings.resolution() / 2; size >= 4; size /= 2) {
            DownBlock.initialise(builder.at("blocks." + block++), channels, settings.channels(size));
            channels = settings.channels(size);
        }
        long flat = channels * SMALLEST_AREA;
        builder.conv("last", settings.deviation() ? channels + 1 : channels, channels, 3)
                .linear("fc", flat, channels)
                .linear("real", channels, 1)
                .linear("style.0", flat, channels)
                .linear("style.2", channels, settings.classes());
        return of(builder.build());
    }

    @Override
    public StyleGanDiscriminator over(Weights weights) {
        return of(weights).fading(alpha);
    }

    /** The same network with its newest block faded in by {@code alpha}. */
    public StyleGanDiscriminator fading(double alpha) {
        return new StyleGanDiscriminator(tensors, stem, formerStem, blocks, last, fc, real, style0, style2, alpha);
    }

    @Override
    public int resolution() {
        return 4 << blocks.size();
    }

    @Override
    public int classes() {
        return (int) style2.weight().getShape().get(0);
    }

    private static void checkInputs(Conv last, long channels) {
        long inputs = last.inputs();
        if (inputs != channels && inputs != channels + 1) {
            throw new WeightsException(
                    "The tensor 'last.weight' sees %d channels where there are %d, or %d with the variety layer."
                            .formatted(inputs, channels, channels + 1));
        }
    }

    /** Whether there is a variety layer: the last convolution then sees one channel more than it makes. */
    private boolean seesVariety() {
        return last.inputs() > last.outputs();
    }

    @Override
    public Logits judge(Ops ops, NDArray images, Pass pass) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray x = newest(inner, images);
            for (DownBlock block : blocks.subList(Math.min(1, blocks.size()), blocks.size())) {
                NDArray before = x;
                x = block.forward(inner, before);
                inner.free(before);
            }
            NDArray flat = layers.flatten(last.forwardLeaky(inner, seesVariety() ? layers.batchDeviation(x) : x), 1);
            NDArray said = real.forward(inner, layers.leakyReluInPlace(fc.forward(inner, flat)));
            NDArray style = style2.forward(inner, layers.leakyReluInPlace(style0.forward(inner, flat)));
            return new Logits(inner.result(layers.flatten(said, 0)), Optional.of(inner.result(style)));
        }
    }

    private NDArray newest(Ops ops, NDArray images) {
        if (blocks.isEmpty()) {
            return stem.forwardLeaky(ops, images); // 4 × 4, where a growing network begins
        }
        try (Ops inner = ops.scope()) {
            NDArray x = blocks.getFirst().forward(inner, stem.forwardLeaky(inner, images));
            if (alpha == 1 || formerStem.isEmpty()) {
                return inner.result(x);
            }
            NDArray half = new LayerOps(inner).averagePool(images);
            return inner.result(inner.lerp(formerStem.get().forwardLeaky(inner, half), x, alpha));
        }
    }
}
