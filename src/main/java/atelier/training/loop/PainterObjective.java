package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.GradientPause;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.training.metrics.Metric;
import atelier.training.objective.LossSum;
import atelier.training.objective.Perception;
import atelier.training.objective.PerceptualLoss;
import atelier.training.objective.PerceptualLoss.Term;
import atelier.training.objective.PerceptualObjective;
import atelier.training.objective.StyleGoal;
import atelier.training.options.InstantPolish;
import atelier.training.options.PainterWeights;
import java.util.ArrayList;
import java.util.List;

/** What a painter is to make small, as its options say and a feature network sees it. */
record PainterObjective(PerceptualEyes eyes, PainterWeights weights, PerceptualObjective losses) {
    static PainterObjective dedicated(PerceptualEyes eyes, PainterWeights weights) {
        return new PainterObjective(eyes, weights, new PerceptualObjective(terms(weights)));
    }

    static PainterObjective instant(PerceptualEyes eyes, PainterWeights weights, InstantPolish polish) {
        List<Term> terms = new ArrayList<>(terms(weights));
        terms.add(new Term(Metric.GRAIN_LOSS, polish.grain(), PerceptualLoss::grain));
        terms.add(new Term(Metric.WEAVE_LOSS, polish.weave(), PerceptualLoss::weave));
        terms.add(new Term(Metric.RANGE_LOSS, polish.range(), PerceptualLoss::range));
        terms.add(new Term(Metric.STROKES_LOSS, polish.ownStrokes(), PerceptualLoss::ownStrokes));
        return new PainterObjective(eyes, weights, new PerceptualObjective(terms));
    }

    private static List<Term> terms(PainterWeights weights) {
        return List.of(
                new Term(Metric.CONTENT_LOSS, weights.content(), PerceptualLoss::content),
                new Term(Metric.STYLE_LOSS, weights.style(), PerceptualLoss::style),
                new Term(Metric.TEXTURE_LOSS, weights.texture(), PerceptualLoss::texture),
                new Term(Metric.TV_LOSS, weights.tv(), PerceptualLoss::smoothness));
    }

    /** What a style asks for, in the scope. */
    StyleGoal goal(Ops ops, NDArray style) {
        try (GradientPause _ = new GradientPause()) {
            return StyleGoal.of(ops, eyes.look(ops, style));
        }
    }

    /** The losses of a batch, in the scope. */
    LossSum of(Ops ops, NDArray painted, NDArray photo, StyleGoal style) {
        return losses.of(ops, new Perception(painted, eyes.watch(ops, painted), photo, eyes.look(ops, photo), style));
    }

    /** A picture painted in its own style should stay as it is. */
    void addIdentity(Ops ops, LossSum sum, NDArray painted, NDArray picture) {
        sum.add(Metric.IDENTITY_LOSS.key(), weights.identity(), new LossOps(ops).meanSquare(painted, picture));
    }
}
