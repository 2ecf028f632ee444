package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * Paints a picture {@code [N, 3, H, W]}, H and W multiples of 4, with a style code {@code [N, 8, 4c]} in one pass:
 * trunk, attention, two modulated residuals between adaptive normalisations, depth to space; weights that have them find
 * larger forms before the first residual. It can be run in parts so that tiles share the {@link Statistics} of the whole
 * picture and a slider repaints from kept features.
 */
public record InstantStylizer(
        Trunk trunk,
        Cbam attention,
        Optional<AdaptiveForms> forms,
        Residual res1,
        Residual res2,
        ReflectConv up,
        ReflectConv unmix,
        ReflectConv head) {
    private static final int GRID = 4;

    /** Of all layers but the larger forms, and of what softens colours afterwards. */
    private static final int REACH = 68;

    /** Of the layers after the larger forms: six places of four pixels. */
    private static final int LAST_REACH = 24;

    public static InstantStylizer of(Weights weights) {
        Trunk trunk = Trunk.of(weights.at("trunk"));
        long full = trunk.channels();
        long half = full / 2;
        return new InstantStylizer(
                trunk,
                Cbam.of(weights.at("attention"), full),
                AdaptiveForms.in(weights, full),
                Residual.of(weights.at("res1"), full),
                Residual.of(weights.at("res2"), full),
                ReflectConv.of(weights.at("up"), full, half, 3, 1, half),
                ReflectConv.of(weights.at("unmix"), half, half, 1),
                ReflectConv.of(weights.at("head"), half, 12, 5));
    }

    /** What the network takes from a whole picture: channel attention, and the statistics before each restyling. */
    public record Statistics(NDArray channels, MeanStd second, MeanStd first) {}

    /** The part of a content that is painted, in its pixels, multiples of 4; the rest is seen only. */
    public record Part(int left, int top, int width, int height) {}

    public long channels() {
        return trunk.channels();
    }

    /** Pixels on whose grid the network works: what is painted begins at a multiple of them, so that tiles agree. */
    public int grid() {
        return forms.isPresent() ? AdaptiveForms.GRID : GRID;
    }

    /** The farthest that a pixel of the picture reaches in the painting once statistics are given, on the grid. */
    public int reach() {
        return Math.ceilDiv(REACH + forms.map(AdaptiveForms::reach).orElse(0), grid()) * grid();
    }

    /** The farthest that a pixel outside a {@link Part} can change what the last layers paint inside, on the grid. */
    public int lastReach() {
        return LAST_REACH;
    }

    /** The whole network. Strength 0 keeps the content's statistics, 1 takes the style's, above goes beyond. */
    public NDArray forward(Ops ops, NDArray content, NDArray code, double strength) {
        try (Ops inner = ops.scope()) {
            StyleTargets targets = StyleTargets.of(code);
            NDArray features = trunk.forward(inner, content).second();
            NDArray attended = attend(inner, features, attention.channel().forward(inner, features));
            NDArray middle = toMiddle(inner, attended, inner.meanStd(attended), targets, strength);
            return inner.result(fromMiddle(inner, middle, inner.meanStd(middle), targets, strength));
        }
    }

    /**
     * Paints a part, with statistics that were computed over a whole picture of which the content is a tile: the last
     * layers, which take most memory, don't work on what the first ones need around it.
     */
    public NDArray forward(Ops ops, NDArray content, Part part, Statistics statistics, StyleTargets targets) {
        try (Ops inner = ops.scope()) {
            NDArray features = trunk.forward(inner, content).second();
            NDArray attended = attend(inner, features, statistics.channels());
            inner.free(features);
            NDArray formed = form(inner, attended, statistics.second(), targets, 1);
            inner.free(attended);
            NDArray seen = new LayerOps(inner)
                    .window(formed, part.top() / GRID, part.left() / GRID, part.height() / GRID, part.width() / GRID);
            NDArray middle = res1.forward(inner, seen, targets.scale2(), targets.shift2());
            return inner.result(fromMiddle(inner, middle, statistics.first(), targets, 1));
        }
    }

    /** Features with attention added, all that the rest needs of the picture. */
    public NDArray attend(Ops ops, NDArray features, NDArray channelWeights) {
        try (Ops inner = ops.scope()) {
            return inner.result(inner.add(features, attention.forward(inner, features, channelWeights)));
        }
    }

    /** First restyling and residual: from attended features to those before the second restyling. */
    public NDArray toMiddle(Ops ops, NDArray attended, MeanStd own, StyleTargets targets, double strength) {
        try (Ops inner = ops.scope()) {
            NDArray formed = form(inner, attended, own, targets, strength);
            return inner.result(res1.forward(inner, formed, targets.scale2(), targets.shift2()));
        }
    }

    private NDArray form(Ops ops, NDArray attended, MeanStd own, StyleTargets targets, double strength) {
        try (Ops inner = ops.scope()) {
            NDArray x = inner.restyle(attended, own, targets.second(), strength);
            return inner.result(forms.isPresent() ? forms.get().addTo(inner, x, targets.code()) : x);
        }
    }

    /** Second restyling and residual, then up to the picture. */
    public NDArray fromMiddle(Ops ops, NDArray middle, MeanStd own, StyleTargets targets, double strength) {
        try (Ops inner = ops.scope()) {
            NDArray x = inner.restyle(middle, own, targets.first(), strength);
            x = res2.forward(inner, x, targets.scale1(), targets.shift1());
            return inner.result(toPicture(inner, x));
        }
    }

    private NDArray toPicture(Ops ops, NDArray features) {
        try (Ops inner = ops.scope()) {
            NDArray x = up.forwardEnlargedRelu(inner, features);
            x = unmix.forwardRelu(inner, x);
            return inner.result(inner.pixelShuffle(head.forward(inner, x), 2));
        }
    }
}
