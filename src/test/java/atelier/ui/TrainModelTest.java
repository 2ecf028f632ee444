package atelier.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.training.run.ControlFile;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLog;
import atelier.training.run.RunCommand;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus.State;
import atelier.ui.train.RunItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Runs as the Train workspace shows them: their curves, what is asked of them, what comes of them. */
class TrainModelTest extends TrainModelCase {
    private static List<RunCommand> asked(RunFolder run) throws IOException {
        return run.control().pending().stream()
                .map(ControlFile.Request::command)
                .toList();
    }

    @Test
    void aLiveRunIsChosenAndItsCurvesAndSamplesFollow() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(1000, 10, 1).report(State.RUNNING, 5000, "");
            start();
            assertThat(item().name()).contains("dcgan-paintings-64");
            assertThat(item().curves().keys()).contains("loss.generator", "kid");
            assertThat(item().curves().last().orElseThrow().step()).isEqualTo(1000);
            run.ticks(2000, 10, 1).samples(Path.of("assets"), 3);
            direct.letTimePass();
            assertThat(item().curves().last().orElseThrow().step()).isEqualTo(2000);
            assertThat(item().curves().events()).hasSize(4);
            assertThat(model.grids().frames().get()).hasSize(3);
            assertThat(model.grids().index().get()).isEqualTo(2);
            assertThat(model.grids().picture().get()).isPresent();
        }
    }

    @Test
    void aLongRunIsReadPartByPartAndItsPastIsNotNews() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 60_000)) {
            for (int i = 0; i < 120; i++) {
                run.tick(Map.of("accuracy.real", 1.0, "accuracy.fake", 1.0));
            }
            run.ticks(52_000, 2, 1).report(State.RUNNING, 60_000, "");
            assertThat(Files.size(run.folder.metrics())).isGreaterThan(4L << 20);
            start();
            assertThat(item().curves().last().orElseThrow().step()).isEqualTo(52_000);
            assertThat(item().advice()).isNotEmpty();
            assertThat(banner.notices()).isEmpty();
        }
    }

    @Test
    void theScrubberStaysWhereItWasPutWhenSamplesCome() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(1000, 10, 1).samples(Path.of("assets"), 3);
            start();
            model.grids().index().set(0);
            run.ticks(2000, 10, 1).samples(Path.of("assets"), 5);
            direct.letTimePass();
            assertThat(model.grids().frames().get().size()).isGreaterThan(3);
            assertThat(model.grids().index().get()).isZero();
        }
    }

    @Test
    void aRollBackForgetsWhatCameAfterIt() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(2000, 10, 1);
            start();
            try (MetricsLog log = MetricsLog.resume(run.folder.metrics(), 500)) {
                log.append(new MetricsLine.Mark(500, MetricsLine.Mark.Kind.ROLLED_BACK, "Back."));
            }
            direct.letTimePass();
            assertThat(item().curves().last().orElseThrow().step()).isEqualTo(500);
        }
    }

    @Test
    void pauseAndTrainMoreAreWrittenForTheTrainer() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(100, 10, 1).report(State.RUNNING, 5000, "");
            start();
            model.driver().ask(item(), new RunCommand.Pause());
            model.driver().trainMore(item(), 1000);
            direct.drain();
            assertThat(asked(run.folder)).containsExactly(new RunCommand.Pause(), new RunCommand.TrainUntil(6000));
            assertThat(started).isEmpty();
        }
    }

    @Test
    void aCommandWaitsForItsOwnAnswer() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(100, 10, 1);
            run.folder.control().send(new RunCommand.Snapshot());
            run.answer(State.RUNNING, "Snapshot of step 100.");
            start();
            assertThat(item().said()).isEqualTo("Snapshot of step 100.");
            model.driver().ask(item(), new RunCommand.Pause());
            direct.drain();
            run.ticks(110, 10, 1).report(State.RUNNING, 5000, "Snapshot of step 100.");
            direct.letTimePass();
            assertThat(item().status().get().step()).isEqualTo(110);
            assertThat(item().waiting().get()).isEqualTo(RunItem.Waiting.ASKED);
            assertThat(item().said()).as("the answer to the earlier command").isEmpty();
            run.report(State.RUNNING, 5000, "Measures how good step 110 is.");
            direct.letTimePass();
            assertThat(item().said()).isEqualTo("Measures how good step 110 is.");
            run.answer(State.PAUSED, "Paused at step 110.");
            direct.letTimePass();
            assertThat(item().waiting().get()).isEqualTo(RunItem.Waiting.NOTHING);
            assertThat(item().said()).isEqualTo("Paused at step 110.");
        }
    }

    @Test
    void aCommandThatAStoppedOrAnotherTrainerDropsIsNotWaitedFor() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(100, 10, 1).report(State.RUNNING, 5000, "");
            start();
            model.driver().ask(item(), new RunCommand.Pause());
            direct.drain();
            run.folder.control().dropStale();
            direct.letTimePass();
            assertThat(item().waiting().get()).isEqualTo(RunItem.Waiting.NOTHING);
            model.driver().ask(item(), new RunCommand.Snapshot());
            direct.drain();
            run.report(State.STOPPED, 5000, "Stopped at step 100.");
            direct.letTimePass();
            assertThat(item().waiting().get()).isEqualTo(RunItem.Waiting.NOTHING);
            assertThat(item().said()).isEqualTo("Stopped at step 100.");
        }
    }

    @Test
    void anEndedRunGetsATrainerWhenItShallGoOn() throws IOException {
        GeneratedRun run = GeneratedRun.gan(runs, "paintings", 100);
        run.ticks(100, 10, 1).report(State.FINISHED, 100, "Finished at step 100.");
        run.close();
        start();
        model.driver().trainMore(item(), 50);
        direct.drain();
        assertThat(asked(run.folder)).containsExactly(new RunCommand.TrainUntil(150));
        assertThat(started).containsExactly(run.folder.path());
        assertThat(item().waiting().get()).isEqualTo(RunItem.Waiting.STARTING);
    }

    @Test
    void theEndOfARunIsTold() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 1000)) {
            run.ticks(500, 10, 1).report(State.RUNNING, 1000, "");
            start();
            run.report(State.FINISHED, 1000, "Finished at step 1000.");
            direct.letTimePass();
            assertThat(banner.notices()).hasSize(1);
            assertThat(banner.notices().getFirst().sentence()).contains("paintings", "finished");
        }
    }

    @Test
    void theCoachIsHeardAndItsAdviceTaken() throws IOException {
        try (GeneratedRun run = GeneratedRun.gan(runs, "paintings", 5000)) {
            run.ticks(1000, 10, 1).report(State.RUNNING, 5000, "");
            start();
            for (int i = 0; i < 120; i++) {
                run.tick(Map.of("accuracy.real", 1.0, "accuracy.fake", 1.0));
            }
            direct.letTimePass();
            assertThat(item().advice()).hasSize(1);
            assertThat(banner.notices()).hasSize(1);
            model.driver().take(item(), item().advice().getFirst());
            direct.drain();
            assertThat(asked(run.folder)).containsExactly(new RunCommand.RaiseAugmentation(0.2));
            assertThat(item().advice()).isEmpty();
        }
    }
}
