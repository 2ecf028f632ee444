package atelier.training.loop;

import atelier.training.run.ControlFile;
import atelier.training.run.ControlFile.Acknowledgement;
import atelier.training.run.RunCommand;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What watchers' commands mean for a run, and the commands of before that a resumed run hears again at their steps. */
final class CommandDesk {
    private static final long NOWHERE = -1;

    private final Deque<Acknowledgement> again = new ArrayDeque<>();
    private boolean paused;
    private boolean stopAsked;

    /** @param lastId the last command that the checkpoint knows */
    CommandDesk(ControlFile control, long lastId) throws IOException {
        rewind(control, lastId);
    }

    /** After a roll back: what was done after that checkpoint and still counts is heard again at its step. */
    void rewind(ControlFile control, long lastId) throws IOException {
        again.clear();
        again.addAll(control.replay(lastId));
    }

    /**
     * What came of a command.
     *
     * @param snapshot a checkpoint is to be saved and kept
     * @param backTo the step to go back to, or −1
     */
    record Answer(Progress progress, String outcome, boolean snapshot, long backTo) {}

    boolean paused() {
        return paused;
    }

    boolean stopAsked() {
        return stopAsked;
    }

    /** Applies what was done at this step in a former session. */
    Progress replay(Progress progress, TrainingLoop loop) {
        Progress result = progress;
        while (!again.isEmpty() && again.peek().step() <= progress.step()) {
            result = hear(again.poll().command(), result, loop).progress();
        }
        return result;
    }

    Answer hear(RunCommand command, Progress progress, TrainingLoop loop) {
        return switch (command) {
            case RunCommand.Pause _ -> {
                paused = true;
                yield done(progress, "Paused at step %d.".formatted(progress.step()));
            }
            case RunCommand.Resume _ -> {
                paused = false;
                yield done(progress, "Goes on from step %d.".formatted(progress.step()));
            }
            case RunCommand.Stop _ -> {
                stopAsked = true;
                yield done(progress, "Stops after step %d.".formatted(progress.step()));
            }
            case RunCommand.Snapshot _ ->
                new Answer(progress, "Snapshot of step %d.".formatted(progress.step()), true, NOWHERE);
            case RunCommand.TrainUntil(long step) ->
                done(progress.until(step), "The training now ends at step %d.".formatted(step));
            case RunCommand.RollBack(long step) -> new Answer(progress, "", false, Math.max(0, step));
            case RunCommand.LowerRate(double factor) ->
                done(
                        progress.rate(progress.rateFactor() * factor),
                        "The learning rate is now %.3g of what it was at first."
                                .formatted(progress.rateFactor() * factor));
            case RunCommand.RaiseAugmentation(double amount) ->
                done(
                        progress,
                        loop.raiseAugmentation(amount)
                                ? "The augmentation is stronger."
                                : "This kind of training has no augmentation to raise.");
        };
    }

    private static Answer done(Progress progress, String outcome) {
        return new Answer(progress, outcome, false, NOWHERE);
    }
}
