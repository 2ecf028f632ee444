package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.KeyedRandom;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.UpdateOps;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * StyleGAN: a mapping network, blocks of modulated convolutions with noise, and a picture that is the sum of what each
 * resolution adds. While the network grows, {@code alpha} from 0 to 1 fades its newest block in.
 *
 * @param start adds to the constant what the first w says: then each picture has a layout of its own from the first
 *     features on, where the original has one for all and turns its parts up and down
 */
public record StyleGanGenerator(
        NetworkTensors tensors,
        Mapping mapping,
        NDArray constant,
        Optional<Linear> start,
        List<SynthesisBlock> blocks,
        NDArray meanStyle,
        double alpha,
        double mixing)
        implements Generator {
    private static final int FIRST = 4;
    private static final double MIXING = 0.9;
    private static final double MEAN_STEP = 0.005;
    private static final long SECOND_LATENTS = 1;
    private static final long NOISE = 2;

    public StyleGanGenerator {
        blocks = List.copyOf(blocks);
    }

    /** Any widths, depth and resolution: they are read from the tensors. */
    public static StyleGanGenerator of(Weights weights) {
        Mapping mapping = Mapping.of(weights.at("mapping"));
        NDArray constant = weights.tensor("const", 1, Weights.ANY, FIRST, FIRST);
        long channels = constant.getShape().get(1);
        Optional<Linear> start = weights.has("start.weight")
                ? Optional.of(Linear.of(weights.at("start"), mapping.size(), channels * FIRST * FIRST))
                : Optional.empty();
        List<SynthesisBlock> blocks = new ArrayList<>();
        for (int i = 0; weights.has("blocks." + i + ".conv1.weight"); i++) {
            blocks.add(SynthesisBlock.of(weights.at("blocks." + i), channels));
            channels = blocks.getLast().outputs();
        }
        NDArray mean = weights.tensor("w_mean", mapping.size());
        return new StyleGanGenerator(NetworkTensors.of(weights), mapping, constant, start, blocks, mean, 1, MIXING);
    }

    /** Fresh tensors in the scope. */
    public static StyleGanGenerator create(Ops ops, StyleGanSettings settings, long seed) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        int d = settings.latent();
        Mapping.initialise(builder.at("mapping"), d, settings.mapping());
        long channels = settings.channels(FIRST);
        builder.normal("const", 1, 1, channels, FIRST, FIRST);
        if (settings.styledStart()) {
            long features = channels * FIRST * FIRST;
            builder.at("start")
                    .normal("weight", Math.sqrt(1.0 / d), features, d)
                    .constant("bias", 0, features);
        }
        for (int i = 0; FIRST << i <= settings.resolution(); i++) {
            long out = settings.channels(FIRST << i);
            SynthesisBlock.initialise(builder.at("blocks." + i), channels, out, d, i == 0);
            channels = out;
        }
        return of(builder.constant("w_mean", 0, d).build());
    }

    @Override
    public StyleGanGenerator over(Weights weights) {
        return of(weights).fading(alpha).mixing(mixing);
    }

    /** The same network with another share of batches that mix two styles in training, 0 to 1. */
    public StyleGanGenerator mixing(double share) {
        return new StyleGanGenerator(tensors, mapping, constant, start, blocks, meanStyle, alpha, share);
    }

    /** The same network with its newest block faded in by {@code alpha}. */
    public StyleGanGenerator fading(double alpha) {
        return new StyleGanGenerator(tensors, mapping, constant, start, blocks, meanStyle, alpha, mixing);
    }

    @Override
    public int latentSize() {
        return mapping.size();
    }

    @Override
    public int resolution() {
        return 2 << blocks.size();
    }

    /** How many w a picture has. */
    public int layers() {
        return blocks.stream().mapToInt(SynthesisBlock::layers).sum();
    }

    /** In training, a share of the batches mixes two styles at a random layer, and the mean of w follows the batch. */
    @Override
    public NDArray generate(Ops ops, NDArray z, Pass pass) {
        try (Ops inner = ops.scope()) {
            NDArray w = mapping.forward(inner, z);
            LayerStyles styles = LayerStyles.same(w, layers());
            if (!pass.training()) {
                return inner.result(synthesize(inner, styles, Noise.fixed(pass.seed())));
            }
            KeyedRandom random = KeyedRandom.of(pass.seed(), SECOND_LATENTS);
            if (random.nextDouble() < mixing) {
                int cut = 1 + random.nextInt(layers() - 1);
                int n = (int) z.getShape().get(0);
                NDArray second = inner.floats(random.gaussians(n * latentSize()), n, latentSize());
                styles = styles.crossed(LayerStyles.same(mapping.forward(inner, second), layers()), cut);
            }
            followMean(inner, w);
            long noise = KeyedRandom.of(pass.seed(), NOISE).nextLong();
            return inner.result(synthesize(inner, styles, Noise.drawn(noise)));
        }
    }

    private void followMean(Ops ops, NDArray w) {
        try (Ops inner = ops.scope()) {
            NDArray mean = new LayerOps(inner).meanOfRows(w);
            new UpdateOps(inner).average(List.of(meanStyle), List.of(mean), MEAN_STEP);
        }
    }

    /** Diversity moves each w from the mean one to its own: truncation. */
    @Override
    public NDArray express(Ops ops, NDArray z, NDArray diversity) {
        try (Ops inner = ops.scope()) {
            NDArray w = truncate(inner, mapping.forward(inner, z), diversity);
            return inner.result(synthesize(inner, LayerStyles.same(w, layers()), Noise.fixed(0)));
        }
    }

    /** {@code mean + diversity · (w − mean)} with diversity {@code [N, 1]}. */
    public NDArray truncate(Ops ops, NDArray w, NDArray diversity) {
        try (Ops inner = ops.scope()) {
            NDArray from = new LayerOps(inner).sub(w, meanStyle);
            return inner.result(inner.add(meanStyle, inner.mul(from, diversity)));
        }
    }

    /** Images in about [−1, 1] of one w for each layer. */
    public NDArray synthesize(Ops ops, LayerStyles styles, Noise noise) {
        if (styles.layers().size() != layers()) {
            throw new IllegalArgumentException("this network has %d layers, not %d"
                    .formatted(layers(), styles.layers().size()));
        }
        try (Ops inner = ops.scope()) {
            int n = (int) styles.layers().getFirst().getShape().get(0);
            NDArray x = first(inner, styles.layers().getFirst(), n);
            NDArray rgb = null;
            int at = 0;
            for (int i = 0; i < blocks.size(); i++) {
                SynthesisBlock block = blocks.get(i);
                List<NDArray> w = styles.layers().subList(at, at + block.layers());
                SynthesisBlock.Output output = block.forward(inner, x, w, noise(inner, noise, i, n));
                rgb = rgb == null ? output.rgb() : add(inner, rgb, output.rgb(), i);
                inner.free(x);
                x = output.features();
                at += block.layers();
            }
            return inner.result(rgb);
        }
    }

    private NDArray first(Ops ops, NDArray w, int n) {
        if (start.isEmpty()) {
            return new LayerOps(ops).repeatFirst(constant, n);
        }
        try (Ops inner = ops.scope()) {
            NDArray own =
                    start.get().forward(inner, w).reshape(n, constant.getShape().get(1), FIRST, FIRST);
            return inner.result(inner.add(own, constant));
        }
    }

    private NDArray add(Ops ops, NDArray rgb, NDArray share, int block) {
        LayerOps operators = new LayerOps(ops);
        boolean fades = block == blocks.size() - 1 && alpha != 1;
        return ops.add(operators.enlargeBilinear(rgb), fades ? operators.scale(share, alpha) : share);
    }

    private List<NDArray> noise(Ops ops, Noise noise, int block, int n) {
        List<NDArray> drawn = new ArrayList<>();
        for (int conv = 0; conv < blocks.get(block).layers() - 1; conv++) {
            drawn.add(noise.of(ops, block, conv, n, FIRST << block));
        }
        return drawn;
    }
}
