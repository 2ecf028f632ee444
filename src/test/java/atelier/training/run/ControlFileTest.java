package atelier.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlFileTest {
    @TempDir
    Path folder;

    private ControlFile control;

    @BeforeEach
    void open() {
        control = new ControlFile(folder);
    }

    @Test
    void everyCommandGoesThroughTheFile() throws IOException {
        List<RunCommand> commands = List.of(
                new RunCommand.Pause(),
                new RunCommand.Resume(),
                new RunCommand.Stop(),
                new RunCommand.Snapshot(),
                new RunCommand.TrainUntil(9000),
                new RunCommand.RollBack(500),
                new RunCommand.LowerRate(0.5),
                new RunCommand.RaiseAugmentation(0.1));
        for (RunCommand command : commands) {
            control.send(command);
        }
        assertThat(new ControlFile(folder).pending())
                .extracting(ControlFile.Request::command)
                .isEqualTo(commands);
    }

    @Test
    void aCommandWaitsUntilItIsAcknowledged() throws IOException {
        long pause = control.send(new RunCommand.Pause());
        assertThat(control.isAcknowledged(pause)).isFalse();
        ControlFile trainer = new ControlFile(folder);
        ControlFile.Request request = trainer.pending().getFirst();
        assertThat(trainer.pending()).containsExactly(request);
        long later = control.send(new RunCommand.Snapshot());
        trainer.acknowledge(request, 120, "Paused at step 120.");
        assertThat(control.isAcknowledged(pause)).isTrue();
        assertThat(control.isAcknowledged(later)).isFalse();
        assertThat(trainer.pending()).extracting(ControlFile.Request::id).containsExactly(later);
        assertThat(control.acknowledgements())
                .containsExactly(
                        new ControlFile.Acknowledgement(pause, 120, new RunCommand.Pause(), "Paused at step 120."));
    }

    @Test
    void manySendersLoseNothingWhileTheTrainerWorks() throws Exception {
        int senders = 4;
        int each = 25;
        AtomicBoolean sending = new AtomicBoolean(true);
        Set<Long> sent = new HashSet<>();
        List<Long> done = new ArrayList<>();
        try (ExecutorService workers = Executors.newCachedThreadPool()) {
            Future<?> trainer = workers.submit(() -> {
                boolean last = false;
                while (!last) {
                    last = !sending.get();
                    for (ControlFile.Request request : control.pending()) {
                        control.acknowledge(request, 1, "done");
                        done.add(request.id());
                    }
                }
                return null;
            });
            Callable<List<Long>> sender = () -> {
                ControlFile own = new ControlFile(folder);
                List<Long> ids = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    ids.add(own.send(new RunCommand.Snapshot()));
                }
                return ids;
            };
            for (Future<List<Long>> ids : workers.invokeAll(List.of(sender, sender, sender, sender))) {
                sent.addAll(ids.get());
            }
            sending.set(false);
            trainer.get();
        }
        assertThat(sent).hasSize(senders * each);
        assertThat(done).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void whatChangedTrainingIsReplayedAfterAResume() throws IOException {
        acknowledge(new RunCommand.LowerRate(0.5), 100);
        long atCheckpoint = control.lastAcknowledged();
        acknowledge(new RunCommand.RaiseAugmentation(0.2), 100);
        acknowledge(new RunCommand.TrainUntil(5000), 150);
        acknowledge(new RunCommand.Pause(), 160);
        assertThat(control.replay(atCheckpoint))
                .extracting(ControlFile.Acknowledgement::command)
                .containsExactly(new RunCommand.RaiseAugmentation(0.2), new RunCommand.TrainUntil(5000));
        control.forgetAfter(atCheckpoint);
        assertThat(control.replay(0))
                .extracting(ControlFile.Acknowledgement::command)
                .containsExactly(new RunCommand.LowerRate(0.5), new RunCommand.TrainUntil(5000));
    }

    @Test
    void oldAnswersAreForgottenButNotThoseThatChangedTraining() throws IOException {
        acknowledge(new RunCommand.LowerRate(0.5), 1);
        for (int i = 0; i < 200; i++) {
            acknowledge(new RunCommand.Snapshot(), i);
        }
        assertThat(control.acknowledgements()).hasSizeLessThan(60);
        assertThat(control.replay(0)).hasSize(1);
    }

    @Test
    void aStopSentToADeadTrainerDoesNotStopTheNext() throws IOException {
        control.send(new RunCommand.TrainUntil(700));
        long stop = control.send(new RunCommand.Stop());
        control.dropStale();
        assertThat(control.pending())
                .extracting(ControlFile.Request::command)
                .containsExactly(new RunCommand.TrainUntil(700));
        assertThat(control.send(new RunCommand.Pause())).isGreaterThan(stop);
    }

    private void acknowledge(RunCommand command, long step) throws IOException {
        control.send(command);
        control.acknowledge(control.pending().getFirst(), step, "done");
    }
}
