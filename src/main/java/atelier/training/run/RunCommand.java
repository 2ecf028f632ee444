package atelier.training.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a watcher asks of a trainer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunCommand.Pause.class, name = "pause"),
    @JsonSubTypes.Type(value = RunCommand.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = RunCommand.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = RunCommand.Snapshot.class, name = "snapshot"),
    @JsonSubTypes.Type(value = RunCommand.TrainUntil.class, name = "train-until"),
    @JsonSubTypes.Type(value = RunCommand.RollBack.class, name = "roll-back"),
    @JsonSubTypes.Type(value = RunCommand.LowerRate.class, name = "lower-rate"),
    @JsonSubTypes.Type(value = RunCommand.RaiseAugmentation.class, name = "raise-augmentation")
})
public sealed interface RunCommand {
    /** Whether the command changes what later steps compute, so that an exact resume has to apply it again. */
    default boolean changesTraining() {
        return false;
    }

    record Pause() implements RunCommand {}

    record Resume() implements RunCommand {}

    /** Save a checkpoint and end. */
    record Stop() implements RunCommand {}

    /** Save a checkpoint now and keep it, unless the run is rolled back to before it. */
    record Snapshot() implements RunCommand {}

    /** "Train more": the step to end at, absolute, so that hearing it twice does no harm. */
    record TrainUntil(long step) implements RunCommand {
        @Override
        public boolean changesTraining() {
            return true;
        }
    }

    /** Go back to the newest intact checkpoint at or before a step. */
    record RollBack(long step) implements RunCommand {}

    /** Multiply the learning rates, by a factor between 0 and 1. */
    record LowerRate(double factor) implements RunCommand {
        public LowerRate {
            if (!(factor > 0 && factor < 1)) {
                throw new IllegalArgumentException("the factor of a lower rate is between 0 and 1");
            }
        }

        @Override
        public boolean changesTraining() {
            return true;
        }
    }

    /** Add to the augmentation strength, held at 1. */
    record RaiseAugmentation(double amount) implements RunCommand {
        public RaiseAugmentation {
            if (!(amount > 0 && amount <= 1)) {
                throw new IllegalArgumentException("augmentation is raised by an amount above 0 and up to 1");
            }
        }

        @Override
        public boolean changesTraining() {
            return true;
        }
    }
}
