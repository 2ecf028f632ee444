package atelier.training.coach;

/** What the coach noticed at a step: one sentence, what to do about it, and the actions that do it. */
public sealed interface CoachVerdict {
    long step();

    /** What is going on, for a person who never trained a network. */
    String sentence();

    String advice();

    /** The action of the first button. */
    CoachAction action();

    /** The samples have become alike. */
    record Collapse(long step, int percentLeft, CoachAction action) implements CoachVerdict {
        @Override
        public String sentence() {
            return "The samples are becoming alike: their variety has fallen to %d %% of its best."
                    .formatted(percentLeft);
        }

        @Override
        public String advice() {
            return "A generator seldom recovers from this by itself. Go back to the best checkpoint; if it happens"
                    + " again, raise the augmentation or lower the learning rate.";
        }
    }

    /** The discriminator is never fooled, so the generator learns nothing. */
    record DiscriminatorWins(long step, CoachAction action) implements CoachVerdict {
        @Override
        public String sentence() {
            return "The judge tells every sample from every picture, so the generator learns hardly anything.";
        }

        @Override
        public String advice() {
            return "Stronger augmentation makes the judge's task harder. More pictures help most.";
        }
    }

    /**
     * A number is not a number any more, or a loss has exploded.
     *
     * @param automatic the trainer goes back by itself, for the first time in the run
     */
    record Exploded(long step, String metric, boolean automatic, CoachAction action) implements CoachVerdict {
        @Override
        public String sentence() {
            return "The training has come apart: “%s” is no longer a sensible number.".formatted(metric);
        }

        @Override
        public String advice() {
            return automatic
                    ? "It goes back to the last good checkpoint by itself, with half the learning rate."
                    : "It happened before: go back further, or start again with a lower learning rate.";
        }
    }

    /** Samples are copies of training pictures. */
    record Memorising(long step, CoachAction action) implements CoachVerdict {
        @Override
        public String sentence() {
            return "The samples come very close to single training pictures: the generator copies them.";
        }

        @Override
        public String advice() {
            return "Raise the augmentation, add pictures, or stop at an earlier checkpoint.";
        }
    }

    /** Nothing has become better for long. */
    record Plateau(long step, long bestStep, CoachAction action) implements CoachVerdict {
        @Override
        public String sentence() {
            return "Nothing has become better since step %d.".formatted(bestStep);
        }

        @Override
        public String advice() {
            return "A lower learning rate may still refine the result; otherwise it is done, and the best checkpoint is"
                    + " kept.";
        }
    }
}
