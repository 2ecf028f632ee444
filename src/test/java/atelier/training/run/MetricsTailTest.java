package atelier.training.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTailTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("metrics.jsonl");
    }

    @Test
    void waitsForAFileAndForALineToEnd() throws IOException {
        MetricsTail tail = new MetricsTail(file);
        assertThat(tail.poll().lines()).isEmpty();
        Files.writeString(file, "{\"step\":1,\"images\":2,");
        assertThat(tail.poll().lines()).isEmpty();
        Files.writeString(file, "\"seconds\":3}\n", StandardOpenOption.APPEND);
        assertThat(tail.poll()).isEqualTo(new MetricsTail.Update(false, List.of(tick(1, 2, 3)), false));
        assertThat(tail.poll().lines()).isEmpty();
    }

    @Test
    void damagedLinesArePassedOver() throws IOException {
        Files.writeString(file, "junk\n[1]\n\n{\"mark\":\"coach\"}\n{\"step\":1,\"mark\":\"unheard\"}\n{\"step\":7}\n");
        assertThat(new MetricsTail(file).poll().lines()).containsExactly(tick(7, 0, 0));
    }

    @Test
    void whatNobodyWritesIsReadAllTheSame() throws IOException {
        Files.writeString(file, """
                {"step":1,"images":2.5,"seconds":"3","a":{"step":9,"b":[1,{}]},"value":4,"note":"x","lost":null}
                {"step":2.5,"value":1}
                {"step":"3","value":1}
                {"step":4,"value":1
                {"value":"-Infinity","step":5,"value":"NaN"} and more
                {"text":"Saved.","step":6,"mark":"Checkpoint"}
                {"mark":null,"step":7}
                """);
        assertThat(new MetricsTail(file).poll().lines())
                .containsExactly(
                        tick(1, 2, 0, Map.of("value", 4.0)),
                        tick(5, 0, 0, Map.of("value", Double.NaN)),
                        new MetricsLine.Mark(6, MetricsLine.Mark.Kind.CHECKPOINT, "Saved."));
    }

    @Test
    void aCutThatGrewPastTheOldEndIsSeen() throws IOException {
        MetricsTail tail = new MetricsTail(file);
        Files.writeString(file, line(1, 1) + line(2, 1) + line(3, 1));
        assertThat(tail.poll().lines()).hasSize(3);
        Files.writeString(file, line(1, 1) + line(2, 9) + line(3, 9) + line(4, 9));
        MetricsTail.Update update = tail.poll();
        assertThat(update.restart()).isTrue();
        assertThat(update.lines()).containsExactly(tick(1, 0, 1), tick(2, 0, 9), tick(3, 0, 9), tick(4, 0, 9));
    }

    @Test
    void aReplacedOrDeletedFileStartsAnew() throws IOException {
        MetricsTail tail = new MetricsTail(file);
        Files.writeString(file, line(1, 1) + line(2, 1));
        tail.poll();
        Path other = folder.resolve("other");
        Files.writeString(other, line(8, 8));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(tail.poll()).isEqualTo(new MetricsTail.Update(true, List.of(tick(8, 0, 8)), false));
        Files.delete(file);
        assertThat(tail.poll()).isEqualTo(new MetricsTail.Update(true, List.of(), false));
    }

    @Test
    void aLongFileComesInPartsAndAnEndlessLineIsSkipped() throws IOException {
        StringBuilder text = new StringBuilder("x".repeat(3 << 20)).append('\n');
        for (int step = 1; step <= 30_000; step++) {
            text.append(line(step, 0));
        }
        Files.writeString(file, text);
        MetricsTail tail = new MetricsTail(file);
        int polls = 1;
        MetricsTail.Update update = tail.poll();
        List<MetricsLine> all = new ArrayList<>(update.lines());
        for (; update.more(); polls++) {
            update = tail.poll();
            all.addAll(update.lines());
        }
        assertThat(polls).isGreaterThan(3);
        assertThat(all).hasSize(30_000).last().isEqualTo(tick(30_000, 0, 0));
    }

    /** Whatever pieces the bytes arrive in, and whenever it is polled, the lines are the same. */
    @Property(tries = 100)
    void chunksDoNotMatter(@ForAll @Size(max = 60) List<@IntRange(min = 1, max = 40) Integer> pieces)
            throws IOException {
        StringBuilder text = new StringBuilder();
        List<MetricsLine> expected = new ArrayList<>();
        for (int step = 1; step <= 25; step++) {
            text.append(line(step, step));
            expected.add(tick(step, 0, step));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Path path = Files.createTempFile("tail", ".jsonl");
        try {
            MetricsTail tail = new MetricsTail(path);
            List<MetricsLine> seen = new ArrayList<>();
            int from = 0;
            for (int piece : pieces) {
                int to = Math.min(bytes.length, from + piece);
                Files.write(path, Arrays.copyOfRange(bytes, from, to), StandardOpenOption.APPEND);
                from = to;
                seen.addAll(tail.poll().lines());
            }
            Files.write(path, Arrays.copyOfRange(bytes, from, bytes.length), StandardOpenOption.APPEND);
            seen.addAll(tail.poll().lines());
            assertThat(seen).isEqualTo(expected);
        } finally {
            Files.delete(path);
        }
    }

    /** A watcher that obeys the updates ends with the file's lines, however often a trainer is killed and resumed. */
    @Property(tries = 60)
    void killsAndResumesAreFollowed(@ForAll @Size(max = 12) List<@IntRange(max = 30) Integer> sessions)
            throws IOException {
        Path path = Files.createTempFile("tail", ".jsonl");
        try {
            MetricsTail tail = new MetricsTail(path);
            List<MetricsLine> shown = new ArrayList<>();
            int session = 0;
            for (int checkpoint : sessions) {
                try (MetricsLog log = MetricsLog.resume(path, checkpoint)) {
                    session++;
                    for (int step = 1; step <= 7; step++) {
                        log.append(tick(checkpoint + (long) step, session, step));
                    }
                }
                if (session % 2 == 0) {
                    obey(tail.poll(), shown);
                }
            }
            obey(tail.poll(), shown);
            assertThat(shown).isEqualTo(new MetricsTail(path).poll().lines());
        } finally {
            Files.delete(path);
        }
    }

    private static void obey(MetricsTail.Update update, List<MetricsLine> shown) {
        if (update.restart()) {
            shown.clear();
        }
        shown.addAll(update.lines());
    }

    private static MetricsLine tick(long step, long images, double seconds) {
        return tick(step, images, seconds, Map.of());
    }

    private static MetricsLine tick(long step, long images, double seconds, Map<String, Double> values) {
        return new MetricsLine.Tick(step, images, seconds, values);
    }

    private static String line(long step, double seconds) {
        return "{\"step\":" + step + ",\"images\":0,\"seconds\":" + seconds + "}\n";
    }
}
