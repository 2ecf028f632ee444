package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.Conv;
import atelier.nn.FeatureNetwork;
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

/**
 * A judge that sees through a frozen feature network (Sauer et al. 2021): relu2_1 to relu5_1, the channels of each mixed
 * by fixed random numbers, then a small head of convolutions without normalisation that ends in a map of logits. Only
 * the heads learn, so it needs few pictures and few steps. Logits are {@code [N · places]}, every place of every map one
 * of them; the style head stands on the deepest map. Smallest resolution: 32.
 *
 * @param features frozen, on pictures in [0, 1]; not among the tensors
 */
public record ProjectedDiscriminator(
        NetworkTensors tensors, FeatureNetwork features, List<Head> heads, Optional<StyleHead> style, int resolution)
        implements Discriminator {
    /** Smaller pictures are less than two places wide at relu5_1. */
    public static final int SMALLEST = 32;

    private static final int WIDTH = 64;
    private static final int STYLE_WIDTH = 128;
    private static final int PLACES = 4;
    private static final int DOWN = 4;

    /** The way from one map of features to its logits. */
    record Head(NDArray mixing, List<Conv> downs, Conv last, Conv logits) {}

    /** From the deepest map to styles. */
    record StyleHead(Linear first, Linear last) {}

    public ProjectedDiscriminator {
        heads = List.copyOf(heads);
    }

    /** Heads of any number, width and depth: they are read from the tensors. */
    public static ProjectedDiscriminator of(Weights weights, FeatureNetwork features, int resolution) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; weights.has("heads." + i + ".mixing"); i++) {
            heads.add(head(weights.at("heads." + i)));
        }
        Optional<StyleHead> style = weights.has("style.0.weight")
                ? Optional.of(new StyleHead(
                        Linear.of(weights.at("style.0"), Weights.ANY, Weights.ANY),
                        Linear.of(weights.at("style.2"), Weights.ANY, Weights.ANY)))
                : Optional.empty();
        return new ProjectedDiscriminator(NetworkTensors.of(weights), features, heads, style, resolution);
    }

    private static Head head(Weights weights) {
        NDArray mixing = weights.tensor("mixing", Weights.ANY, Weights.ANY, 1, 1);
        long channels = mixing.getShape().get(0);
        List<Conv> downs = new ArrayList<>();
        for (int i = 0; weights.has("down." + i + ".weight"); i++) {
            downs.add(Conv.of(weights.at("down." + i), channels, channels, DOWN, 2, 1));
        }
        return new Head(
                mixing,
                downs,
                Conv.of(weights.at("last"), channels, channels, 3, 1, 1),
                Conv.of(weights.at("logits"), channels, 1, 3, 1, 1));
    }

    /**
     * Fresh heads in the scope.
     *
     * @param classes styles that are told apart; 0 for no style head
     */
    public static ProjectedDiscriminator create(
            Ops ops, FeatureNetwork features, int resolution, int classes, long seed) {
        if (resolution < SMALLEST || Integer.bitCount(resolution) != 1) {
            throw new IllegalArgumentException("a projected judge sees powers of two from 32 on, not " + resolution);
        }
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        List<Integer> channels = features.ownChannels();
        List<Integer> seen = channels.subList(Math.min(1, channels.size() - 1), channels.size());
        int side = 0;
        for (int i = 0; i < seen.size(); i++) {
            side = resolution >> (channels.size() - seen.size() + i);
            WeightsBuilder head = builder.at("heads." + i);
            // keeps the variance of features whose number of channels it changes
            head.normal("mixing", 1 / Math.sqrt(seen.get(i)), WIDTH, seen.get(i), 1, 1);
            for (int down = 0; side > PLACES; down++, side /= 2) {
                head.conv("down." + down, WIDTH, WIDTH, DOWN);
            }
            head.conv("last", WIDTH, WIDTH, 3).conv("logits", WIDTH, 1, 3);
        }
        if (classes > 0) {
            builder.linear("style.0", (long) WIDTH * side * side, STYLE_WIDTH).linear("style.2", STYLE_WIDTH, classes);
        }
        return of(builder.build(), features, resolution);
    }

    @Override
    public ProjectedDiscriminator over(Weights weights) {
        return of(weights, features, resolution);
    }

    @Override
    public int classes() {
        return style.map(head -> (int) head.last().weight().getShape().get(0)).orElse(0);
    }

    @Override
    public Logits judge(Ops ops, NDArray images, Pass pass) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray unit = inner.add(layers.scale(images, 0.5), inner.floats(new float[] {0.5f}, 1));
            List<NDArray> taps = features.ownTaps(inner, unit);
            int skipped = taps.size() - heads.size();
            List<NDArray> logits = new ArrayList<>();
            NDArray deepest = unit;
            for (int i = 0; i < heads.size(); i++) {
                deepest = before(inner, heads.get(i), taps.get(skipped + i));
                logits.add(layers.flatten(heads.get(i).logits().forward(inner, deepest), 0));
            }
            NDArray features = layers.flatten(deepest, 1);
            return new Logits(
                    inner.result(layers.concat(logits, 0)),
                    style.map(head -> inner.result(styles(inner, head, features))));
        }
    }

    private static NDArray before(Ops ops, Head head, NDArray tap) {
        try (Ops inner = ops.scope()) {
            NDArray x = new LayerOps(inner).conv(tap, head.mixing(), 1, 0);
            for (Conv down : head.downs()) {
                x = down.forwardLeaky(inner, x);
            }
            return inner.result(head.last().forwardLeaky(inner, x));
        }
    }

    private static NDArray styles(Ops ops, StyleHead head, NDArray features) {
        try (Ops inner = ops.scope()) {
            NDArray x = new LayerOps(inner).leakyReluInPlace(head.first().forward(inner, features));
            return inner.result(head.last().forward(inner, x));
        }
    }
}
