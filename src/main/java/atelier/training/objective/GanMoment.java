package atelier.training.objective;

import atelier.nn.KeyedRandom;
import atelier.nn.Pass;

/**
 * Where in a training a step is; all that is random in it follows from the seed and the step.
 *
 * @param step counted from 0
 * @param rate what the learning rates are multiplied with
 * @param augmentation strength from 0 to 1
 * @param ambiguityWeight see {@link AmbiguityRamp}
 */
public record GanMoment(long seed, long step, double rate, double augmentation, double ambiguityWeight) {
    /** What random numbers of a step are for. */
    enum Use {
        GENERATOR,
        LABELS,
        REPLAY,
        REAL_AUGMENTATION,
        FAKE_AUGMENTATION,
        GENERATOR_AUGMENTATION,
        PENALTY
    }

    KeyedRandom random(Use use) {
        return KeyedRandom.of(seed, step, KeyedRandom.named(use.name()));
    }

    Pass pass() {
        return Pass.training(random(Use.GENERATOR).nextLong());
    }
}
