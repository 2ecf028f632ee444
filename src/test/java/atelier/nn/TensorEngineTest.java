package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorEngineTest {
    private final TensorEngine engine = TensorEngine.start();

    @Test
    void startingAgainIsHarmless() {
        assertThat(TensorEngine.start().choose("cpu").engine())
                .isEqualTo(engine.choose("CPU").engine());
    }

    @Test
    void everyDeviceHasAReason() {
        assertThat(engine.devices()).isNotEmpty().allSatisfy(device -> {
            assertThat(device.reason()).matches("(CPU|GPU \\d+): .+");
            assertThat(device.engine()).startsWith("PyTorch ");
        });
        assertThat(engine.choose("auto").id())
                .isEqualTo(engine.devices().getFirst().id());
    }

    @Test
    void missingGpuIsNeverReplacedByTheCpu() {
        assertThatThrownBy(() -> engine.choose("gpu:99"))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageStartingWith("There is no GPU");
        assertThatThrownBy(() -> engine.choose("tpu")).hasMessageContaining("choose auto, cpu, gpu");
    }

    @Test
    void cacheThatCannotBeMadeIsSaidPlainly(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> TensorEngine.requireCache(file.resolve("cache")))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("set DJL_CACHE_DIR");
    }

    @Test
    void fullDiskIsSaidPlainly(@TempDir Path folder) {
        assertThatThrownBy(() -> TensorEngine.requireSpace(folder, Long.MAX_VALUE))
                .isInstanceOf(EngineUnavailableException.class)
                .hasMessageContaining("not enough space");
    }
}
