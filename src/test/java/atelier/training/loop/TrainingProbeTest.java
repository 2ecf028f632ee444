package atelier.training.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import atelier.nn.TensorEngine;
import atelier.training.run.RunException;
import atelier.training.run.RunKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** A training's time and memory from a few of its steps, without pictures and without a trace. */
class TrainingProbeTest {
    private static final Path NOWHERE = Path.of("/no/such/folder");

    private final TrainingProbe probe = new TrainingProbe(TensorEngine.start(), "cpu");

    private static RunRequest gan(Map<String, Object> options) {
        return TestRuns.request(RunKind.GAN, NOWHERE, Map.of(), options);
    }

    @Test
    void measuresStepsOfTheNetworkThatIsAskedFor() throws Exception {
        Estimate small = probe.measure(gan(TestRuns.DCGAN), 100, Monitor.NONE);
        Estimate large = probe.measure(
                gan(Map.of("network", "dcgan", "width", 48, "latent", 8, "batch", 12)), 100, Monitor.NONE);
        assertThat(small.secondsPerStep()).isPositive().isLessThan(large.secondsPerStep());
        assertThat(small.seconds()).isEqualTo(100 * small.secondsPerStep());
        assertThat(NOWHERE).doesNotExist();
        if (small.memoryBytes().isPresent()) {
            assertThat(large.memoryBytes().orElseThrow())
                    .isGreaterThanOrEqualTo(small.memoryBytes().getAsLong());
            assertThat(small.fits()).isTrue();
        }
    }

    @Test
    void penaltiesOfSomeStepsAreShared() throws Exception {
        Map<String, Object> options = Map.of(
                "network",
                "stylegan",
                "outputHeight",
                16,
                "outputWidth",
                16,
                "width",
                4,
                "widthMax",
                8,
                "latent",
                8,
                "batch",
                2,
                "objective",
                "r1",
                "progressive",
                true);
        assertThat(probe.measure(gan(options), 10, Monitor.NONE).secondsPerStep())
                .isPositive();
    }

    @Test
    void saysWhenMemoryDoesNotSuffice() {
        assertThat(new Estimate(1, 1, OptionalLong.of(9), OptionalLong.of(8)).fits())
                .isFalse();
        assertThat(new Estimate(1, 1, OptionalLong.of(9), OptionalLong.empty()).fits())
                .isTrue();
    }

    @Test
    void canBeCancelledAndSaysWhatIsMissing() {
        Monitor cancelling = new Monitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> probe.measure(gan(TestRuns.DCGAN), 1, cancelling))
                .isInstanceOf(CancellationException.class);
        assertThatThrownBy(() ->
                        probe.measure(TestRuns.request(RunKind.FEATURES, NOWHERE, Map.of(), Map.of()), 1, Monitor.NONE))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("teacher");
    }
}
