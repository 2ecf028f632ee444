package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.GradientPause;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.training.metrics.Metric;
import atelier.training.objective.FlatGrain;
import atelier.training.objective.LossSum;
import atelier.training.objective.OwnStrokes;
import atelier.training.options.InstantPolish;
import atelier.training.options.PainterWeights;
import java.util.List;

/** What the painter for any style is to make small. */
record InstantLosses(PerceptualEyes eyes, PainterWeights weights, InstantPolish polish) {
    private static final FlatGrain GRAIN = FlatGrain.usual();

    /**
     * The losses of one batch, in the scope.
     *
     * @param painted the shown photos in the style
     */
    LossSum of(Ops ops, InstantNetworks networks, PhotoWindows photo, NDArray style, NDArray code, NDArray painted) {
        List<NDArray> seen = eyes.watch(ops, painted);
        StyleTarget target = target(ops, style);
        LossSum losses = new LossSum(ops)
                .add(
                        Metric.CONTENT_LOSS.key(),
                        weights.content(),
                        eyes.content(ops, seen, eyes.look(ops, photo.shown())))
                .add(Metric.STYLE_LOSS.key(), weights.style(), target.distance(ops, seen))
                .add(Metric.TV_LOSS.key(), weights.tv(), new LossOps(ops).variationAbsolute(painted));
        photo.moved()
                .ifPresent(moved -> losses.add(
                        Metric.SHIFT_LOSS.key(),
                        polish.shift(),
                        photo.grid().orElseThrow().distance(ops, painted, networks.paint(ops, moved, code))));
        if (polish.grain() > 0) {
            losses.add(Metric.GRAIN_LOSS.key(), polish.grain(), GRAIN.of(ops, painted, photo.shown()));
        }
        if (polish.range() > 0) {
            losses.add(Metric.RANGE_LOSS.key(), polish.range(), new LossOps(ops).outside(painted));
        }
        if (polish.ownStrokes() > 0) {
            losses.add(Metric.STROKES_LOSS.key(), polish.ownStrokes(), OwnStrokes.common(ops, painted, photo.shown()));
        }
        return losses;
    }

    private StyleTarget target(Ops ops, NDArray style) {
        try (GradientPause _ = new GradientPause()) {
            return StyleTarget.of(ops, eyes.look(ops, style));
        }
    }

    /** A picture painted in its own style should stay as it is. */
    void addIdentity(Ops ops, InstantNetworks networks, LossSum losses, NDArray picture) {
        losses.add(
                Metric.IDENTITY_LOSS.key(),
                weights.identity(),
                new LossOps(ops).meanSquare(networks.paintItself(ops, picture), picture));
    }
}
