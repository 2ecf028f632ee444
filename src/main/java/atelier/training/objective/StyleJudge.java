package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.Conv;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.nn.WeightsBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells real paintings from painted photos, each beside the style code that it should have: a projection discriminator
 * (Miyato and Koyama 2018). A photo painted in a style is judged against that style, not against paintings at large.
 */
public record StyleJudge(List<Conv> downs, Linear real, Linear style) {
    private static final long[] WIDTHS = {3, 32, 64, 128, 128};
    private static final int KERNEL = 4;

    public StyleJudge {
        downs = List.copyOf(downs);
    }

    public static StyleJudge of(Weights weights) {
        List<Conv> downs = new ArrayList<>();
        long channels = WIDTHS[0];
        for (int i = 0; weights.has("down." + i + ".weight"); i++) {
            downs.add(Conv.of(weights.at("down." + i), channels, Weights.ANY, KERNEL, 2, 1));
            channels = downs.getLast().outputs();
        }
        return new StyleJudge(
                downs,
                Linear.of(weights.at("real"), channels, 1),
                Linear.of(weights.at("style"), Weights.ANY, channels));
    }

    /** Fresh tensors in the scope; {@code codeLength} numbers make a style code. */
    public static Weights fresh(Ops ops, long codeLength, long seed) {
        WeightsBuilder builder = WeightsBuilder.in(ops, seed);
        for (int i = 1; i < WIDTHS.length; i++) {
            builder.conv("down." + (i - 1), WIDTHS[i - 1], WIDTHS[i], KERNEL);
        }
        long last = WIDTHS[WIDTHS.length - 1];
        return builder.linear("real", last, 1).linear("style", codeLength, last).build();
    }

    /**
     * Logits {@code [N]}.
     *
     * @param pictures {@code [N, 3, H, W]} in [0, 1]
     * @param codes {@code [N, 8, C]}
     */
    public NDArray judge(Ops ops, NDArray pictures, NDArray codes) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray x = layers.toSigned(pictures);
            for (Conv down : downs) {
                x = down.forwardLeaky(inner, x);
            }
            NDArray seen = layers.spaceMean(x);
            NDArray wanted = style.forward(inner, layers.normaliseLatent(layers.flatten(codes, 1)));
            NDArray match = layers.rowDots(seen, wanted);
            return inner.result(inner.add(layers.flatten(real.forward(inner, seen), 0), match));
        }
    }
}
