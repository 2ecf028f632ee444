package atelier.training.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The watcher's end of {@code metrics.jsonl}: each {@link #poll} gives the lines that are new. Follows a file that
 * grows, is cut back by a resume, is replaced, or is not there yet. Reads at most one mebibyte a poll and keeps no
 * lines, so memory does not grow with the run. One thread.
 */
public final class MetricsTail {
    private static final int CHUNK = 1 << 20;
    private static final int MEMORY = 4096;

    /**
     * What is new.
     *
     * @param restart the file was cut or replaced: forget every line seen before, these are its first
     * @param more there is more to read at once; poll again without waiting
     */
    public record Update(boolean restart, List<MetricsLine> lines, boolean more) {
        public Update {
            lines = List.copyOf(lines);
        }
    }

    private final Path file;
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private byte[] before = {};
    private long offset;
    private boolean oversized;

    public MetricsTail(Path file) {
        this.file = file;
    }

    /** The lines since the last poll; damaged ones are passed over, a last one without its line feed waits. */
    public Update poll() throws IOException {
        if (!Files.exists(file)) {
            return new Update(forget(), List.of(), false);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean restart = !isSame(channel) && forget();
            byte[] chunk = read(channel, offset, CHUNK);
            List<MetricsLine> lines = split(chunk);
            offset += chunk.length;
            remember(chunk);
            return new Update(restart, lines, offset < channel.size());
        } catch (NoSuchFileException e) {
            return new Update(forget(), List.of(), false);
        }
    }

    // A cut file that has grown past the old offset shows no shorter length: the bytes last read tell.
    private boolean isSame(FileChannel channel) throws IOException {
        return channel.size() >= offset && Arrays.equals(before, read(channel, offset - before.length, before.length));
    }

    private boolean forget() {
        boolean known = offset > 0;
        partial.reset();
        before = new byte[0];
        offset = 0;
        oversized = false;
        return known;
    }

    private void remember(byte[] chunk) {
        byte[] joined = Arrays.copyOf(before, before.length + chunk.length);
        System.arraycopy(chunk, 0, joined, before.length, chunk.length);
        before = Arrays.copyOfRange(joined, Math.max(0, joined.length - MEMORY), joined.length);
    }

    private List<MetricsLine> split(byte[] chunk) {
        List<MetricsLine> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == '\n') {
                if (!oversized) {
                    line(chunk, start, i - start).ifPresent(lines::add);
                }
                partial.reset();
                oversized = false;
                start = i + 1;
            }
        }
        partial.write(chunk, start, chunk.length - start);
        if (partial.size() > CHUNK) {
            partial.reset();
            oversized = true;
        }
        return lines;
    }

    private Optional<MetricsLine> line(byte[] chunk, int start, int length) {
        if (partial.size() == 0) {
            return MetricsCodec.decode(chunk, start, length);
        }
        partial.write(chunk, start, length);
        byte[] whole = partial.toByteArray();
        return MetricsCodec.decode(whole, 0, whole.length);
    }

    private static byte[] read(FileChannel channel, long from, int most) throws IOException {
        int length = Math.clamp(channel.size() - from, 0, most);
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int got = length;
        while (buffer.hasRemaining() && got > 0) {
            got = channel.read(buffer, from + buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
