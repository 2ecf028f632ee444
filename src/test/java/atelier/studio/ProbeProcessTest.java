package atelier.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import atelier.art.Monitor;
import atelier.training.loop.Estimate;
import atelier.training.loop.RunRequest;
import atelier.training.options.Machine;
import atelier.training.run.RunKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A training is measured by another process, which can be ended at any time. */
@Timeout(120)
class ProbeProcessTest {
    private static final Map<String, Object> TINY =
            Map.of("network", "dcgan", "width", 4.0, "latent", 8.0, "batch", 4.0, "steps", 500.0);

    private final ProbeProcess probe = new ProbeProcess("cpu");

    private static RunRequest request(Map<String, Object> options) {
        return new RunRequest(
                RunKind.GAN, "", options, "*", Map.of(), Path.of("runs"), 0, "", false, Machine.PROCESSOR);
    }

    @Test
    void saysHowLongAndHowMuch() throws Exception {
        Estimate estimate = probe.measure(request(TINY), Monitor.NONE);
        assertThat(estimate.secondsPerStep()).isPositive();
        assertThat(estimate.steps()).isEqualTo(500);
        assertThat(estimate.fits()).isTrue();
    }

    @Test
    void endsAtOnceWhenNobodyWantsToKnowAnyMore() {
        Monitor impatient = new Monitor() {
            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> probe.measure(request(TINY), impatient)).isInstanceOf(CancellationException.class);
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThatThrownBy(
                        () -> probe.measure(request(Map.of("network", "dcgan", "outputHeight", 128.0)), Monitor.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("128");
    }
}
