package atelier.ui.train;

import atelier.art.Monitor;
import atelier.art.Style;
import atelier.studio.Painters;
import atelier.studio.Runs;
import atelier.studio.StudioException;
import atelier.training.coach.CoachVerdict;
import atelier.training.loop.ExportedModel;
import atelier.training.run.RunCommand;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person asks of runs: of their trainers, and of what has come of them. */
public final class RunDriver {
    private final Runs runs;
    private final Painters painters;
    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private final Runnable changed;
    private Consumer<Style> taker = style -> {};

    /** {@code changed} is told when a run should be looked at again. */
    RunDriver(Runs runs, Painters painters, Workers workers, BannerModel banner, Texts texts, Runnable changed) {
        this.runs = runs;
        this.painters = painters;
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
        this.changed = changed;
    }

    /** {@code consumer} takes a painter's style to where photos are painted. */
    public void onUse(Consumer<Style> consumer) {
        taker = consumer;
    }

    /** Whether a run trains something that can paint photos as a style. */
    public static boolean isPainter(RunItem item) {
        return item.run().settings().runKind() == RunKind.STYLIZER;
    }

    /** Adds the newest model of a run to the user's painters and hands its style on. */
    public void use(RunItem item) {
        workers.load(() -> painters.adopt(model(item).folder(), Monitor.NONE), taker, failure -> failed(item, failure));
    }

    private ExportedModel model(RunItem item) {
        return runs.models(item.run()).stream()
                .findFirst()
                .orElseThrow(() -> new StudioException(texts.of("train.use.none")));
    }

    /** Asks a live trainer for something. */
    public void ask(RunItem item, RunCommand command) {
        item.await(RunItem.Waiting.ASKED);
        workers.load(
                () -> {
                    runs.send(item.run(), command);
                    return command;
                },
                sent -> changed.run(),
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
