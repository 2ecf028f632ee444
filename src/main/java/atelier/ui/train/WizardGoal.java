package atelier.ui.train;

import atelier.training.run.RunKind;
import java.util.Optional;

/** What a person wants of a training. */
public enum WizardGoal {
    GENERATOR("train.goal.generator", "train.goal.generator.hint", RunKind.GAN),
    PAINTER("train.goal.painter", "train.goal.painter.hint", RunKind.STYLIZER),
    INSTANT("train.goal.instant", "train.goal.instant.hint", RunKind.INSTANT),
    /** With the networks of an earlier one; its kind is that one's. */
    FURTHER("train.goal.further", "train.goal.further.hint", null),
    /** Exactly where it was. */
    CONTINUE("train.goal.resume", "train.goal.resume.hint", null);

    private final String textKey;
    private final String hintKey;
    private final RunKind kind;

    WizardGoal(String textKey, String hintKey, RunKind kind) {
        this.textKey = textKey;
        this.hintKey = hintKey;
        this.kind = kind;
    }

    String textKey() {
        return textKey;
    }

    String hintKey() {
        return hintKey;
    }

    /** Empty where a run that exists says it. */
    Optional<RunKind> kind() {
        return Optional.ofNullable(kind);
    }
}
