package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;

import atelier.training.options.Machine;
import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** N and M steps are as good as N, a kill or a damaged file, a resume, and M: bit for bit. */
class ExactResumeTest {
    private static final int KILLED = 137;
    private static final Map<String, Object> OPTIONS = Map.ofEntries(
            Map.entry("steps", 24),
            Map.entry("saveItr", 5),
            Map.entry("sampleItr", 10),
            Map.entry("adaTarget", 0.6),
            Map.entry("adaImages", 1000),
            Map.entry("augment", 0.3),
            Map.entry("can", true),
            Map.entry("ambiguityStart", 0),
            Map.entry("ambiguityRamp", 20),
            Map.entry("replay", true),
            Map.entry("replaySize", 6),
            Map.entry("spectralNorm", true),
            Map.entry("warmup", 8),
            Map.entry("decay", "linear"),
            Map.entry("clipNorm", 10));

    @TempDir
    Path root;

    @Test
    @Timeout(60)
    void aKilledProcessIsNoLoss() throws Exception {
        RunFolder whole = TestRuns.gan(root, OPTIONS);
        TestRuns.train(whole);
        RunFolder killed = TestRuns.gan(root, OPTIONS);
        Process child = ChildTrainer.start(killed, 20);
        StopAfter reached = new StopAfter(killed, 13);
        while (child.isAlive() && !reached.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
        child.destroyForcibly();
        assertThat(child.waitFor())
                .withFailMessage(() -> "the child ended by itself: see " + killed.path())
                .isEqualTo(KILLED);
        assertThat(RunStatus.read(killed, Instant.now()).state()).isEqualTo(RunStatus.State.INTERRUPTED);
        assertThat(TestRuns.train(killed)).isEqualTo(RunStatus.State.FINISHED);
        assertSame(killed, whole);
    }

    @Test
    void aDamagedNewestCheckpointFallsBackToTheOneBefore() throws Exception {
        RunFolder whole = TestRuns.gan(root, OPTIONS);
        TestRuns.train(whole);
        RunFolder damaged = TestRuns.gan(root, OPTIONS);
        assertThat(TestRuns.train(damaged, new StopAfter(damaged, 17))).isEqualTo(RunStatus.State.STOPPED);
        Checkpoint newest = TestRuns.newest(damaged);
        byte[] bytes = Files.readAllBytes(newest.file("weights.safetensors"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(newest.file("weights.safetensors"), bytes);
        assertThat(TestRuns.train(damaged)).isEqualTo(RunStatus.State.FINISHED);
        assertThat(Files.readString(damaged.path().resolve("log.txt")))
                .contains("The checkpoint of step 17 is damaged")
                .contains("Goes on from step 15.");
        assertSame(damaged, whole);
    }

    @Test
    void aHalfWrittenCheckpointIsSweptAway() throws Exception {
        RunFolder run = TestRuns.gan(root, Map.of("steps", 2));
        Path draft = run.path().resolve("checkpoints/.half.tmp");
        Files.createDirectories(draft);
        Files.writeString(draft.resolve("weights.safetensors"), "half");
        TestRuns.train(run);
        assertThat(draft).doesNotExist();
        assertThat(run.checkpoints(new Checkpoints.Best("", true)).list()).hasSize(2);
    }

    @Test
    void anotherSeedIsAnotherRun() throws Exception {
        RunFolder one = TestRuns.gan(root, Map.of("steps", 2));
        Map<String, Object> options = new LinkedHashMap<>(TestRuns.DCGAN);
        options.put("steps", 2);
        RunRequest request = TestRuns.request(
                atelier.training.run.RunKind.GAN, root, Map.of(Place.PICTURES, root.resolve("pictures")), options);
        RunFolder other = TestRuns.make(new RunRequest(
                request.kind(), "", options, "*", request.places(), request.runs(), 8, "", true, Machine.PROCESSOR));
        TestRuns.train(one);
        TestRuns.train(other);
        assertThat(TestRuns.ticks(other)).isNotEqualTo(TestRuns.ticks(one));
    }

    private static void assertSame(RunFolder run, RunFolder whole) throws Exception {
        assertThat(TestRuns.ticks(run)).isEqualTo(TestRuns.ticks(whole));
        Checkpoint a = TestRuns.newest(run);
        Checkpoint b = TestRuns.newest(whole);
        assertThat(a.step()).isEqualTo(b.step());
        assertThat(TestRuns.tensors(a)).isEqualTo(TestRuns.tensors(b));
        for (RunFolder each : new RunFolder[] {run, whole}) {
            assertThat(each.samples().list("grid")).hasSize(4);
        }
        assertThat(Files.readAllBytes(run.samples().file(20, "grid")))
                .isEqualTo(Files.readAllBytes(whole.samples().file(20, "grid")));
    }
}
