package atelier.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsLogTest {
    @TempDir
    Path folder;

    @Test
    void linesComeBackAsTheyWereWritten() throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        MetricsLine tick = new MetricsLine.Tick(
                3, 48, 0.1 + 0.2, Map.of("a", Double.NaN, "b", Double.NEGATIVE_INFINITY, "c", 1e-300, "d", -0.7));
        MetricsLine mark = new MetricsLine.Mark(3, MetricsLine.Mark.Kind.COACH, "quotes \" and\nline feeds, ü");
        try (MetricsLog log = MetricsLog.open(file)) {
            log.append(tick);
            log.append(mark);
        }
        assertThat(new MetricsTail(file).poll().lines()).containsExactly(tick, mark);
    }

    @Test
    void aTornLastLineIsRepaired() throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        try (MetricsLog log = MetricsLog.open(file)) {
            log.append(tick(1));
        }
        Files.writeString(file, "{\"step\":2,\"ima", StandardOpenOption.APPEND);
        try (MetricsLog log = MetricsLog.open(file)) {
            log.append(tick(2));
        }
        assertThat(new MetricsTail(file).poll().lines()).containsExactly(tick(1), tick(2));
    }

    @Test
    void stepsThatFallAreRefused() throws IOException {
        try (MetricsLog log = MetricsLog.open(folder.resolve("metrics.jsonl"))) {
            log.append(tick(5));
            assertThatThrownBy(() -> log.append(tick(4))).isInstanceOf(IllegalArgumentException.class);
            MetricsLine reserved = new MetricsLine.Tick(6, 0, 0, Map.of("seconds", 1.0));
            assertThatThrownBy(() -> log.append(reserved)).hasMessageContaining("seconds");
        }
    }

    @Property(tries = 60)
    void resumeKeepsExactlyTheLinesUpToTheCheckpoint(
            @ForAll @IntRange(max = 40) int written, @ForAll @IntRange(max = 45) int checkpoint) throws IOException {
        Path file = Files.createTempFile("metrics", ".jsonl");
        try {
            try (MetricsLog log = MetricsLog.open(file)) {
                for (int step = 1; step <= written; step++) {
                    log.append(tick(step));
                }
            }
            try (MetricsLog log = MetricsLog.resume(file, checkpoint)) {
                log.append(tick(checkpoint + 1L));
            }
            List<Long> expected = LongStream.concat(
                            LongStream.rangeClosed(1, Math.min(written, checkpoint)), LongStream.of(checkpoint + 1L))
                    .boxed()
                    .toList();
            assertThat(new MetricsTail(file).poll().lines())
                    .extracting(MetricsLine::step)
                    .isEqualTo(expected);
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void cuttingWithinASessionGoesOnAtTheStep() throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        try (MetricsLog log = MetricsLog.open(file)) {
            for (int step = 1; step <= 9; step++) {
                log.append(tick(step));
            }
            log.cutAfter(4);
            log.append(tick(5));
        }
        assertThat(new MetricsTail(file).poll().lines()).containsExactly(tick(1), tick(2), tick(3), tick(4), tick(5));
    }

    private static MetricsLine tick(long step) {
        return new MetricsLine.Tick(step, 16 * step, step / 8.0, Map.of("loss.generator", 1.0 / (step + 1)));
    }
}
