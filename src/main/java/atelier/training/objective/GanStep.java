package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.generator.Discriminator;
import atelier.generator.Logits;
import atelier.nn.Adam;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.UpdateOps;
import java.util.List;
import java.util.SequencedMap;

/**
 * One step of a generator against its discriminator. Run each step in a scope of its own and read the losses before it
 * closes. Everything that a resumed run needs is in the parts' tensors and in the moment.
 */
public final class GanStep {
    private final GanParts parts;
    private final GanObjective objective;

    public GanStep(GanParts parts, GanObjective objective) {
        this.parts = parts;
        this.objective = objective;
        if (objective.ambiguity().isPresent() && parts.discriminator().classes() == 0) {
            throw new IllegalArgumentException("the ambiguity loss needs a discriminator with a style head");
        }
    }

    /** The discriminator, then the generator, on the same generated pictures. */
    public Outcome run(Ops ops, GanBatch batch, GanMoment moment) {
        NDArray fake = parts.generator().generate(ops, batch.latents(), moment.pass());
        LossSum judged = judge(ops, batch, fake.stopGradient(), moment);
        return new Outcome(judged, generate(ops, batch, fake, moment));
    }

    /** Only the discriminator: what WGAN's critic does several times for each step of the generator. */
    public LossSum criticise(Ops ops, GanBatch batch, GanMoment moment) {
        NDArray fake;
        try (GradientPause _ = new GradientPause()) {
            fake = parts.generator().generate(ops, batch.latents(), moment.pass());
        }
        return judge(ops, batch, fake, moment);
    }

    /** The losses of both networks. */
    public record Outcome(LossSum discriminator, LossSum generator) {
        /** All values by name, each list read back once. */
        public SequencedMap<String, Double> values() {
            SequencedMap<String, Double> values = discriminator.values();
            values.putAll(generator.values());
            return values;
        }
    }

    private LossSum judge(Ops ops, GanBatch batch, NDArray fake, GanMoment moment) {
        LossOps losses = new LossOps(ops);
        Discriminator judge = effective(ops, moment.pass());
        NDArray shown = parts.replay()
                .map(replay -> replay.mix(ops, fake, moment.random(GanMoment.Use.REPLAY)))
                .orElse(fake);
        Logits onReal =
                judge.judge(ops, augmented(ops, batch.real(), moment, GanMoment.Use.REAL_AUGMENTATION), moment.pass());
        Logits onFake = judge.judge(ops, augmented(ops, shown, moment, GanMoment.Use.FAKE_AUGMENTATION), moment.pass());
        LossSum sum = new LossSum(ops);
        sum.add(
                "loss.discriminator",
                1,
                objective.loss().discriminator(ops, onReal.real(), onFake.real(), moment.random(GanMoment.Use.LABELS)));
        batch.labels()
                .filter(_ -> judge.classes() > 0)
                .ifPresent(labels -> sum.add(
                                "loss.classifier",
                                objective.styleWeight(),
                                losses.crossEntropy(onReal.requireStyle(), labels))
                        .watch("accuracy.style", losses.styleAccuracy(onReal.requireStyle(), labels)));
        objective
                .penalty()
                .filter(penalty -> penalty.due(moment.step()))
                .ifPresent(penalty -> sum.add(
                        "loss.penalty",
                        1,
                        penalty.of(
                                ops, judge, batch.real(), fake, moment.pass(), moment.random(GanMoment.Use.PENALTY))));
        sum.watch("accuracy.real", losses.shareAbove(onReal.real(), 1))
                .watch("accuracy.fake", losses.shareAbove(onFake.real(), -1));
        update(ops, parts.discriminatorOptimizer(), sum, moment, "gradient.discriminator");
        if (objective.weightClip() > 0) {
            new UpdateOps(ops).clamp(parts.discriminatorOptimizer().parameters(), objective.weightClip());
        }
        return sum;
    }

    private LossSum generate(Ops ops, GanBatch batch, NDArray fake, GanMoment moment) {
        LossOps losses = new LossOps(ops);
        Discriminator judge = effective(ops, Pass.evaluation());
        Logits logits =
                judge.judge(ops, augmented(ops, fake, moment, GanMoment.Use.GENERATOR_AUGMENTATION), moment.pass());
        LossSum sum = new LossSum(ops);
        sum.add(
                "loss.generator",
                objective.adversarialWeight(),
                objective.loss().generator(ops, logits.real()));
        objective
                .ambiguity()
                .ifPresent(form ->
                        sum.add("loss.ambiguity", moment.ambiguityWeight(), form.of(ops, logits.requireStyle())));
        if (objective.diversityWeight() > 0 && batch.size() > 1) {
            sum.add(
                    "loss.diversity",
                    objective.diversityWeight(),
                    objective.variety().of(ops, fake, batch));
        }
        if (batch.guided() > 0) {
            sum.add("loss.match", objective.matchWeight(), likeness(ops, batch, fake));
        }
        if (objective.colourWeight() > 0) {
            sum.add("loss.colour", objective.colourWeight(), losses.colourStatistics(fake, batch.real()));
        }
        logits.style().ifPresent(style -> sum.watch("creativity", losses.creativity(style)));
        update(ops, parts.generatorOptimizer(), sum, moment, "gradient.generator");
        return sum;
    }

    private NDArray likeness(Ops ops, GanBatch batch, NDArray fake) {
        LayerOps layers = new LayerOps(ops);
        NDArray real = layers.firstRows(batch.real(), batch.guided());
        return parts.likeness().orElseThrow().of(ops, layers.firstRows(fake, batch.guided()), real);
    }

    /** The generator's step must not move the singular vectors on: they belong to the discriminator's. */
    private Discriminator effective(Ops ops, Pass pass) {
        Discriminator raw = parts.discriminator();
        return parts.spectralNorm()
                .map(norm -> raw.over(norm.normalised(ops, raw.tensors(), pass)))
                .orElse(raw);
    }

    private NDArray augmented(Ops ops, NDArray pictures, GanMoment moment, GanMoment.Use use) {
        return parts.augment().apply(ops, pictures, moment.augmentation(), moment.random(use));
    }

    private void update(Ops ops, Adam optimizer, LossSum sum, GanMoment moment, String gradientName) {
        UpdateOps update = new UpdateOps(ops);
        try (Ops inner = ops.scope()) {
            List<NDArray> gradients = new UpdateOps(inner).gradients(sum.total(), optimizer.parameters(), false);
            NDArray norm = objective.gradientClip() > 0
                    ? update.clip(gradients, objective.gradientClip())
                    : update.norm(gradients);
            sum.watch(gradientName, norm);
            optimizer.step(inner, gradients, moment.rate());
        }
    }
}
