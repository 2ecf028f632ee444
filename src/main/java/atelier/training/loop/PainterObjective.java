package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.GradientPause;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.training.data.CounterRandom;
import atelier.training.metrics.Metric;
import atelier.training.objective.LossSum;
import atelier.training.objective.MovedGrid;
import atelier.training.objective.Perception;
import atelier.training.objective.PerceptualLoss;
import atelier.training.objective.PerceptualLoss.Term;
import atelier.training.objective.PerceptualObjective;
import atelier.training.objective.StyleGoal;
import atelier.training.options.PainterPolish;
import atelier.training.options.PainterWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a painter is to make small, as its options say and a feature network sees it. */
record PainterObjective(PerceptualEyes eyes, PainterWeights weights, double shift, PerceptualObjective losses) {
    /** @param more what counts beside, as its options say */
    static PainterObjective of(PerceptualEyes eyes, PainterWeights weights, PainterPolish polish, Term... more) {
        List<Term> terms = new ArrayList<>(List.of(
                new Term(Metric.CONTENT_LOSS, weights.content(), PerceptualLoss::content),
                new Term(Metric.STYLE_LOSS, weights.style(), PerceptualLoss::style),
                new Term(Metric.TEXTURE_LOSS, weights.texture(), PerceptualLoss::texture),
                new Term(Metric.TV_LOSS, weights.tv(), PerceptualLoss::smoothness),
                new Term(Metric.GRAIN_LOSS, polish.grain(), PerceptualLoss::grain),
                new Term(Metric.WEAVE_LOSS, polish.weave(), PerceptualLoss::weave),
                new Term(Metric.RANGE_LOSS, polish.range(), PerceptualLoss::range)));
        terms.addAll(List.of(more));
        return new PainterObjective(eyes, weights, polish.shift(), new PerceptualObjective(terms));
    }

    /** By which a step's photos move, where they shall be painted the same. */
    Optional<MovedGrid> grid(long seed, long step) {
        return shift > 0
                ? Optional.of(MovedGrid.draw(CounterRandom.at(seed, CounterRandom.Stream.SHIFTS, step)))
                : Optional.empty();
    }

    /** What a style asks for, in the scope. */
    StyleGoal goal(Ops ops, NDArray style) {
        try (GradientPause _ = new GradientPause()) {
            return StyleGoal.of(ops, eyes.look(ops, style));
        }
    }

    /**
     * The losses of a batch, in the scope.
     *
     * @param painted the shown photos
     * @param painter paints the moved ones
     */
    LossSum of(Ops ops, PhotoWindows photo, StyleGoal style, NDArray painted, UnaryOperator<NDArray> painter) {
        NDArray shown = photo.shown();
        LossSum sum =
                losses.of(ops, new Perception(painted, eyes.watch(ops, painted), shown, eyes.look(ops, shown), style));
        photo.moved()
                .ifPresent(moved -> sum.add(
                        Metric.SHIFT_LOSS.key(),
                        shift,
                        photo.grid().orElseThrow().distance(ops, painted, painter.apply(moved))));
        return sum;
    }

    /** A picture painted in its own style should stay as it is. */
    void addIdentity(Ops ops, LossSum sum, NDArray painted, NDArray picture) {
        sum.add(Metric.IDENTITY_LOSS.key(), weights.identity(), new LossOps(ops).meanSquare(painted, picture));
    }
}
