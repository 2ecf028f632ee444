package atelier.ui.train;

import atelier.studio.Runs;
import atelier.training.coach.CoachVerdict;
import atelier.training.run.RunCommand;
import atelier.training.run.RunStatus;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.Optional;

/** What a person asks of runs and their trainers. */
public final class RunDriver {
    private final Runs runs;
    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private final Runnable changed;

    /** {@code changed} is told when a run should be looked at again. */
    RunDriver(Runs runs, Workers workers, BannerModel banner, Texts texts, Runnable changed) {
        this.runs = runs;
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
        this.changed = changed;
    }

    /** Asks a live trainer for something. */
    public void ask(RunItem item, RunCommand command) {
        item.ask();
        workers.load(
                () -> runs.send(item.run(), command),
                number -> {
                    item.sent(number);
                    changed.run();
                },
                failure -> failed(item, failure));
    }

    /** Does what the coach offers. */
    public void take(RunItem item, CoachVerdict verdict) {
        verdict.action().command().ifPresent(command -> ask(item, command));
        item.settle(verdict);
    }

    /** Lets a verdict be. */
    public void dismiss(RunItem item, CoachVerdict verdict) {
        item.settle(verdict);
    }

    /** Goes on with a run that nobody trains now. */
    public void resume(RunItem item) {
        launch(item, Optional.empty());
    }

    /** Trains so many steps more than planned; starts a trainer where none is at work. */
    public void trainMore(RunItem item, long steps) {
        RunStatus status = item.status().get();
        RunCommand command = new RunCommand.TrainUntil(Math.max(status.step(), status.untilStep()) + steps);
        if (status.state().isLive()) {
            ask(item, command);
        } else {
            launch(item, Optional.of(command));
        }
    }

    private void launch(RunItem item, Optional<RunCommand> before) {
        item.await(RunItem.Waiting.STARTING);
        workers.load(
                () -> {
                    before.ifPresent(command -> runs.send(item.run(), command));
                    runs.start(item.run(), sentence -> workers.face().execute(() -> ended(item, sentence)));
                    return item;
                },
                started -> changed.run(),
                failure -> failed(item, failure));
    }

    private void failed(RunItem item, RuntimeException failure) {
        item.await(RunItem.Waiting.NOTHING);
        banner.show(Notice.error(Failures.sentence(failure, texts), ""));
    }

    private void ended(RunItem item, String sentence) {
        item.await(RunItem.Waiting.NOTHING);
        // a trainer that failed after it had taken the run says so in the run's status, and that is told already
        if (item.status().get().state() != RunStatus.State.FAILED) {
            banner.show(Notice.error(texts.of("train.notice.trainer", item.name(), sentence), ""));
        }
    }
}
