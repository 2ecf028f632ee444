package atelier.training.loop;

import atelier.training.objective.AdaptiveAugmentation;
import atelier.training.objective.AdversarialLoss;
import atelier.training.objective.Ambiguity;
import atelier.training.objective.AmbiguityRamp;
import atelier.training.objective.DiffAugment;
import atelier.training.objective.GanObjective;
import atelier.training.objective.GradientPenalty;
import atelier.training.objective.Variety;
import atelier.training.options.AugmentOptions;
import atelier.training.options.GanOptions;
import atelier.training.options.ObjectiveOptions;
import java.util.Locale;
import java.util.Optional;

/** Translates options into what a generator and its judge strive for. */
record GanRecipe(GanOptions options) {
    private static final double JITTER = 0;

    GanObjective objective() {
        ObjectiveOptions o = options.objective();
        return new GanObjective(
                loss(o),
                penalty(o),
                1,
                o.can() ? Optional.of(ambiguity(o)) : Optional.empty(),
                o.adversarialWeight(),
                Variety.valueOf(o.variety().toUpperCase(Locale.ROOT)),
                o.diversity(),
                o.match(),
                o.colors(),
                o.objective().equals("wgan") ? o.clip() : 0,
                options.optimizer().clip());
    }

    private static AdversarialLoss loss(ObjectiveOptions o) {
        return switch (o.objective()) {
            case "lsgan" -> new AdversarialLoss.LeastSquares();
            case "wgan", "wgan-gp" -> new AdversarialLoss.Wasserstein();
            case "hinge" -> new AdversarialLoss.Hinge();
            case "r1" -> new AdversarialLoss.NonSaturating();
            default -> new AdversarialLoss.CrossEntropy(Math.max(0.51, o.smoothing()), JITTER, o.noisyLabels() * 0.999);
        };
    }

    private static Optional<GradientPenalty> penalty(ObjectiveOptions o) {
        return switch (o.objective()) {
            case "wgan-gp" -> Optional.of(new GradientPenalty.UnitNorm(o.gradientPenalty()));
            case "r1" -> Optional.of(new GradientPenalty.R1(o.r1Gamma(), o.penaltyInterval()));
            default -> Optional.empty();
        };
    }

    private static Ambiguity ambiguity(ObjectiveOptions o) {
        return o.ambiguity().equals("per-class") ? Ambiguity.PER_CLASS : Ambiguity.UNIFORM;
    }

    AmbiguityRamp ramp() {
        ObjectiveOptions o = options.objective();
        return new AmbiguityRamp(o.lambda(), o.ambiguityStart(), o.ambiguityRamp());
    }

    DiffAugment augment() {
        AugmentOptions a = options.augment();
        return new DiffAugment(a.color(), a.translation(), a.cutout());
    }

    boolean adaptive() {
        return options.augment().adaTarget() > 0;
    }

    AdaptiveAugmentation adaptation() {
        AugmentOptions a = options.augment();
        return new AdaptiveAugmentation(a.adaTarget(), a.adaImages(), a.strength());
    }
}
