package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.nn.TensorEngine;
import atelier.training.coach.CoachSettings;
import atelier.training.options.ScheduleOptions;
import atelier.training.run.Checkpoints;
import atelier.training.run.ControlFile;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLine.Mark.Kind;
import atelier.training.run.RunCommand;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import atelier.training.run.TrainerLease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What watchers ask of a trainer, and what comes of it. */
@Timeout(60)
class TrainerCommandsTest {
    @TempDir
    Path root;

    /** Trains, and sends commands once the tick of a step is written. */
    private static RunStatus.State trainAsking(RunFolder run, long step, RunCommand... commands) throws IOException {
        AtomicBoolean sent = new AtomicBoolean();
        return train(run, line -> {
            if (line instanceof MetricsLine.Tick && line.step() == step && !sent.getAndSet(true)) {
                send(run, commands);
            }
        });
    }

    private static RunStatus.State train(RunFolder run, Consumer<MetricsLine> watcher) throws IOException {
        return new TrainingSession(TensorEngine.start(), "cpu", TestRuns.SOURCE).train(run, () -> false, event -> {
            if (event instanceof TrainerEvent.Line(MetricsLine line, long until) && until > 0) {
                watcher.accept(line);
            }
        });
    }

    private static void send(RunFolder run, RunCommand... commands) {
        try {
            for (RunCommand command : commands) {
                run.control().send(command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pausesAndGoesOn() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 4));
        RunStatus.State end = train(run, line -> {
            if (line instanceof MetricsLine.Tick && line.step() == 2) {
                send(run, new RunCommand.Pause());
            }
            if (line instanceof MetricsLine.Mark mark && mark.kind() == Kind.PAUSED) {
                send(run, new RunCommand.Resume());
            }
        });
        assertThat(end).isEqualTo(RunStatus.State.FINISHED);
        assertThat(TestRuns.marks(run)).containsSubsequence(Kind.STARTED, Kind.PAUSED, Kind.COMMAND, Kind.FINISHED);
        assertThat(run.control().acknowledgements())
                .extracting(ControlFile.Acknowledgement::step)
                .containsExactly(2L, 2L);
    }

    @Test
    void saysThatItMeasuresWhileCommandsWaitForIt() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of());
        List<String> said = new ArrayList<>();
        TrainerPlan plan = new TrainerPlan(
                new ScheduleOptions(1, 2, 2, 100, 1),
                CoachSettings.generator(),
                new Checkpoints.Best("loss.generator", true));
        try (TrainerLease lease = TrainerLease.take(run, 0, 0, InstantSource.system());
                ScriptedLoop loop =
                        new ScriptedLoop(2, _ -> 1, () -> said.add(status(run).message()))) {
            new Trainer(run, loop, plan, lease, () -> false, _ -> {}).train();
        }
        assertThat(said).containsExactly("Measures how good step 2 is.");
        assertThat(status(run).message()).isEqualTo("Finished at step 2.");
    }

    private static RunStatus status(RunFolder run) {
        try {
            return RunStatus.read(run, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stopsAndSaves() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 9));
        assertThat(trainAsking(run, 3, new RunCommand.Stop())).isEqualTo(RunStatus.State.STOPPED);
        assertThat(TestRuns.newest(run).step()).isEqualTo(3);
        assertThat(TestRuns.newest(run).manifest().metrics()).isEmpty();
        assertThat(RunStatus.read(run, Instant.now()).message()).isEqualTo("Stopped at step 3.");
        assertThat(ExportedModel.of(run)).extracting(ExportedModel::steps).containsExactly(3L);
    }

    @Test
    void aSnapshotIsKeptWithItsModel() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 8, "saveItr", 1));
        trainAsking(run, 2, new RunCommand.Snapshot());
        assertThat(run.checkpoints(new Checkpoints.Best("diversity", false)).list())
                .allSatisfy(
                        checkpoint -> assertThat(checkpoint.metric("diversity")).isPresent());
        assertThat(TestRuns.steps(run)).containsExactly(2L, 6L, 7L, 8L);
        assertThat(run.path().resolve("model-000002/model.json")).exists();
    }

    @Test
    void trainsMore() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 3));
        TestRuns.train(run);
        send(run, new RunCommand.TrainUntil(5));
        assertThat(TestRuns.train(run)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(RunStatus.read(run, Instant.now()).step()).isEqualTo(5);
    }

    @Test
    void rollsBackAndForgetsWhatCameAfter() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 8, "saveItr", 2, "sampleItr", 1));
        trainAsking(run, 5, new RunCommand.LowerRate(0.5), new RunCommand.RollBack(3), new RunCommand.Stop());
        assertThat(TestRuns.newest(run).step()).isEqualTo(2);
        assertThat(TestRuns.ticks(run)).hasSize(2);
        assertThat(run.samples().list("grid")).hasSize(3);
        assertThat(TestRuns.marks(run)).contains(Kind.ROLLED_BACK);
        TestRuns.train(run);
        assertThat(TestRuns.ticks(run).getLast().get("rate"))
                .describedAs("the lower rate was forgotten with the steps that it belonged to")
                .isEqualTo(2e-4);
    }

    @Test
    void aLowerRateAndMoreAugmentationSurviveAKill() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 6, "saveItr", 2, "augment", 0.2));
        RunFolder twin = TestRuns.gan(root, Map.of("steps", 6, "saveItr", 2, "augment", 0.2));
        RunCommand[] commands = {new RunCommand.LowerRate(0.5), new RunCommand.RaiseAugmentation(0.3)};
        trainAsking(twin, 3, commands);
        trainAsking(run, 3, commands);
        // as after a kill at step 5: the last checkpoint left is the one of before the commands
        delete(run, 4);
        delete(run, 6);
        TestRuns.train(run);
        assertThat(TestRuns.ticks(run)).isEqualTo(TestRuns.ticks(twin));
        assertThat(TestRuns.ticks(run).getLast().get("rate")).isEqualTo(1e-4);
        assertThat(TestRuns.ticks(run).getLast().get("augmentation")).isEqualTo(0.5);
        assertThat(TestRuns.tensors(TestRuns.newest(run))).isEqualTo(TestRuns.tensors(TestRuns.newest(twin)));
    }

    private static void delete(RunFolder run, long step) throws IOException {
        Files.delete(run.path().resolve("checkpoints/%06d/manifest.json".formatted(step)));
    }

    @Test
    void twoTrainersCannotHaveOneRun() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 2));
        train(run, line -> {
            if (line instanceof MetricsLine.Tick && line.step() == 1) {
                assertThatThrownBy(() -> TestRuns.train(run))
                        .isInstanceOf(RunException.class)
                        .hasMessageContaining("is being trained already");
            }
        });
        assertThat(RunStatus.read(run, Instant.now()).state()).isEqualTo(RunStatus.State.FINISHED);
    }
}
