package atelier.training.coach;

import atelier.training.run.RunCommand;
import java.util.Optional;

/** What a verdict offers to do; a button in the interface, a command to the trainer. */
public sealed interface CoachAction {
    /** The verb on the button. */
    String label();

    /** What to send to the trainer for it; nothing where only a person can act. */
    Optional<RunCommand> command();

    /** Back to a checkpoint; the trainer takes the newest intact one at or before the step. */
    record RollBack(long step) implements CoachAction {
        @Override
        public String label() {
            return "Roll back to step " + step;
        }

        @Override
        public Optional<RunCommand> command() {
            return Optional.of(new RunCommand.RollBack(step));
        }
    }

    /** More augmentation, up to full strength. */
    record RaiseAugmentation(double amount) implements CoachAction {
        @Override
        public String label() {
            return "Raise augmentation";
        }

        @Override
        public Optional<RunCommand> command() {
            return Optional.of(new RunCommand.RaiseAugmentation(amount));
        }
    }

    /** Smaller steps: rates multiplied by the factor. */
    record LowerRate(double factor) implements CoachAction {
        @Override
        public String label() {
            return "Lower the learning rate";
        }

        @Override
        public Optional<RunCommand> command() {
            return Optional.of(new RunCommand.LowerRate(factor));
        }
    }

    /** Save and end. */
    record Stop() implements CoachAction {
        @Override
        public String label() {
            return "Stop here";
        }

        @Override
        public Optional<RunCommand> command() {
            return Optional.of(new RunCommand.Stop());
        }
    }
}
