package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.TensorData;
import atelier.nn.UpdateOps;
import atelier.training.objective.AdversarialLoss;
import atelier.training.objective.LossSum;
import atelier.training.objective.StyleJudge;
import atelier.training.options.OptimizerOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A painter's contest with a judge that knows paintings: hinge losses on both sides. Lives in the given scope. */
final class StyleContest {
    private static final String FILES = "judge-";
    private static final AdversarialLoss LOSS = new AdversarialLoss.Hinge();

    /** How far a pixel of a hard style moves: hardly seen, but felt by the encoder. */
    private static final double STEP = 4.0 / 255;

    private final Learner learner;

    StyleContest(Ops scope, OptimizerOptions options, long codeLength, long seed) {
        learner = new Learner(scope, options, StyleJudge.fresh(scope, codeLength, seed));
    }

    private StyleJudge judge() {
        return StyleJudge.of(learner.weights());
    }

    /** What a painting loses by being found out. */
    NDArray penalty(Ops ops, NDArray painted, NDArray code) {
        return LOSS.generator(ops, judge().judge(ops, painted, code));
    }

    /** The judge's own step; what it says of the paintings is the log's. */
    Map<String, Double> learn(
            Ops ops, NDArray paintings, NDArray painted, NDArray code, StepContext context, int batch) {
        NDArray codes = code.stopGradient();
        NDArray real = judge().judge(ops, paintings, codes);
        NDArray fake = judge().judge(ops, painted.stopGradient(), codes);
        LossOps losses = new LossOps(ops);
        LossSum sum = new LossSum(ops)
                .add("loss.judge", 1, LOSS.discriminator(ops, real, fake, new Random(0)))
                .watch("judge.real", losses.shareAbove(real, 1))
                .watch("judge.fake", losses.shareAbove(fake, -1));
        Map<String, Double> values = learner.descend(ops, sum, context, batch);
        values.keySet().removeIf(key -> !key.contains("judge"));
        return values;
    }

    /** Styles moved by a small step towards what the painter is found out by. */
    NDArray hardened(Ops ops, NDArray styles, UnaryOperator<NDArray> penaltyOf) {
        try (Ops inner = ops.scope()) {
            NDArray subject = new LayerOps(inner).scale(styles, 1);
            subject.setRequiresGradient(true);
            NDArray gradient = new UpdateOps(inner)
                    .gradients(penaltyOf.apply(subject), List.of(subject), false)
                    .getFirst();
            return inner.result(new LayerOps(inner).stepBySign(styles, gradient, STEP));
        }
    }

    Map<String, Map<String, TensorData>> files() {
        return learner.files(FILES);
    }

    void restore(SavedState saved) throws IOException {
        learner.restore(saved, FILES);
    }
}
