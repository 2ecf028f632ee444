package atelier.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStatusTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path root;

    private RunFolder run;

    @BeforeEach
    void create() throws IOException {
        run = RunFolder.create(root, List.of("x"), RunFolderTest.SETTINGS);
    }

    @Test
    void followsATrainerFromStartToEnd() throws IOException {
        assertThat(RunStatus.read(run, NOW).state()).isEqualTo(RunStatus.State.NEW);
        try (TrainerLease lease = TrainerLease.take(run, 0, 1000, InstantSource.fixed(NOW))) {
            assertThat(RunStatus.read(run, NOW)).isEqualTo(new RunStatus(RunStatus.State.RUNNING, 0, 1000, NOW, ""));
            assertThat(RunStatus.read(run, NOW).isSilent(NOW.plusSeconds(60))).isFalse();
            assertThat(RunStatus.read(run, NOW).isSilent(NOW.plusSeconds(600))).isTrue();
            lease.report(RunStatus.State.PAUSED, 10, 1000, "Paused.");
            assertThat(RunStatus.read(run, NOW).state()).isEqualTo(RunStatus.State.PAUSED);
            lease.report(RunStatus.State.FAILED, 11, 1000, "The disk is full.");
        }
        assertThat(RunStatus.read(run, NOW))
                .isEqualTo(new RunStatus(RunStatus.State.FAILED, 11, 1000, NOW, "The disk is full."));
    }

    @Test
    void oneTrainerAtATime() throws IOException {
        try (TrainerLease lease = TrainerLease.take(run, 0, 10, InstantSource.system())) {
            lease.at(3);
            assertThatThrownBy(() -> TrainerLease.take(run, 0, 10, InstantSource.system()))
                    .isInstanceOf(RunException.class)
                    .hasMessageContaining("being trained already");
        }
        assertThat(RunStatus.read(run, NOW).step()).isEqualTo(3);
        TrainerLease.take(run, 0, 10, InstantSource.system()).close();
    }

    @Test
    void aKilledTrainerIsInterrupted() throws Exception {
        Process victim = new ProcessBuilder("sleep", "60").start();
        long start = RunStatus.startOf(victim.toHandle());
        RunStatus.Report report = report(victim.pid(), start);
        assertThat(RunStatus.of(report, "here", NOW).state()).isEqualTo(RunStatus.State.RUNNING);
        victim.destroyForcibly().waitFor();
        assertThat(RunStatus.of(report, "here", NOW).state()).isEqualTo(RunStatus.State.INTERRUPTED);
    }

    @Test
    void aProcessNumberUsedAgainIsNotTheTrainer() {
        ProcessHandle self = ProcessHandle.current();
        RunStatus.Report report = report(self.pid(), RunStatus.startOf(self) - 5000);
        assertThat(RunStatus.of(report, "here", NOW).state()).isEqualTo(RunStatus.State.INTERRUPTED);
    }

    @Test
    void onAnotherMachineTheHeartbeatDecides() {
        RunStatus.Report report = report(1, 0);
        assertThat(RunStatus.of(report, "elsewhere", NOW.plusSeconds(30)).state())
                .isEqualTo(RunStatus.State.RUNNING);
        assertThat(RunStatus.of(report, "elsewhere", NOW.plusSeconds(300)).state())
                .isEqualTo(RunStatus.State.INTERRUPTED);
    }

    private static RunStatus.Report report(long pid, long start) {
        return new RunStatus.Report(RunStatus.State.RUNNING, 5, 10, NOW.toEpochMilli(), "", pid, start, "here");
    }
}
