package atelier.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path root;

    private Checkpoints checkpoints;

    @BeforeEach
    void open() {
        checkpoints = new Checkpoints(root, new Checkpoints.Best("fid", true));
    }

    @Test
    void theLastThreeTheBestAndTheKeptStay() throws IOException {
        save(100, false, Map.of("fid", 90.0));
        save(200, false, Map.of("fid", 40.0));
        save(300, true, Map.of("fid", Double.NaN));
        for (long step = 400; step <= 900; step += 100) {
            save(step, false, Map.of("fid", 60.0));
        }
        assertThat(steps()).containsExactly(200L, 300L, 700L, 800L, 900L);
        assertThat(checkpoints.best()).get().extracting(Checkpoint::step).isEqualTo(200L);
    }

    @Test
    void higherCanBeBetterAndWithoutTheMetricTheNewestIsBest() throws IOException {
        save(1, false, Map.of());
        save(2, false, Map.of());
        assertThat(checkpoints.best()).get().extracting(Checkpoint::step).isEqualTo(2L);
        Checkpoints bySsim = new Checkpoints(root, new Checkpoints.Best("ssim", false));
        save(3, false, Map.of("ssim", 0.9));
        save(4, false, Map.of("ssim", 0.5));
        assertThat(bySsim.best()).get().extracting(Checkpoint::step).isEqualTo(3L);
    }

    @Test
    void damageFallsBackToTheOneBefore() throws IOException {
        save(10, false, Map.of());
        save(20, false, Map.of());
        save(30, false, Map.of());
        Path weights = root.resolve("000030/part/weights.bin");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[1] ^= 1;
        Files.write(weights, bytes);
        Files.delete(root.resolve("000020/manifest.json"));
        List<String> notices = new ArrayList<>();
        assertThat(checkpoints.newestIntact(notices::add))
                .get()
                .extracting(Checkpoint::step)
                .isEqualTo(10L);
        assertThat(notices).hasSize(2).first().asString().contains("30").contains("damaged");
        assertThat(checkpoints.newestIntact(9, notices::add)).isEmpty();
    }

    @Test
    void aFailedSaveLeavesTheOthersAlone() throws IOException {
        save(10, false, Map.of());
        assertThatThrownBy(() -> checkpoints.save(20, false, Map.of(), folder -> {
                    Files.writeString(folder.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(root).isDirectoryNotContaining("glob:**.tmp");
        assertThat(steps()).containsExactly(10L);
    }

    @Test
    void theSameStepIsReplacedAndLeftoversAreSwept() throws IOException {
        save(10, false, Map.of("fid", 1.0));
        save(10, true, Map.of("fid", 2.0));
        assertThat(checkpoints.list()).singleElement().satisfies(c -> {
            assertThat(c.metric("fid")).hasValue(2.0);
            assertThat(c.kept()).isTrue();
            assertThat(c.file("part/weights.bin")).exists();
        });
        Files.createDirectories(root.resolve(".dead.tmp/part"));
        checkpoints.sweep();
        assertThat(root.resolve(".dead.tmp")).doesNotExist();
        assertThat(steps()).containsExactly(10L);
    }

    @Test
    void rollingBackDropsWhatCameAfter() throws IOException {
        save(10, false, Map.of());
        save(20, false, Map.of());
        save(30, true, Map.of());
        checkpoints.dropAfter(10);
        assertThat(steps()).containsExactly(10L);
    }

    private List<Long> steps() throws IOException {
        return checkpoints.list().stream().map(Checkpoint::step).toList();
    }

    private void save(long step, boolean kept, Map<String, Double> metrics) throws IOException {
        Checkpoint saved = checkpoints.save(step, kept, metrics, folder -> {
            Files.createDirectory(folder.resolve("part"));
            Files.write(folder.resolve("part/weights.bin"), new byte[] {(byte) step, 2, 3});
            Files.writeString(folder.resolve("state.json"), "{}");
        });
        assertThat(Checkpoints.isIntact(saved)).isTrue();
    }
}
