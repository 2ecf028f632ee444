package atelier.training.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The trainer's end of {@code metrics.jsonl}: appends whole lines. What was appended survives a killed process; what
 * was {@link #sync synced} survives a loss of power, so a trainer syncs before it saves a checkpoint. One thread.
 */
public final class MetricsLog implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private long lastStep;
    private long length;

    private MetricsLog(Path file, FileChannel channel, long length, long lastStep) {
        this.file = file;
        this.channel = channel;
        this.length = length;
        this.lastStep = lastStep;
    }

    /** Opens or creates the file; a last line that was torn by a crash is removed. */
    public static MetricsLog open(Path file) throws IOException {
        return resume(file, Long.MAX_VALUE);
    }

    /**
     * Opens the file as it was at a checkpoint: everything from the first line after {@code step} on is removed, so
     * that the curves go on where the weights do. Also removes a torn last line.
     */
    public static MetricsLog resume(Path file, long step) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            Kept kept = keep(file, step);
            channel.truncate(kept.length());
            channel.position(kept.length());
            channel.force(true);
            return new MetricsLog(file, channel, kept.length(), kept.lastStep());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Appends one line. A failed write, on a full disk say, leaves the file as it was before.
     *
     * @throws IllegalArgumentException for a step before that of the last line
     */
    public void append(MetricsLine line) throws IOException {
        if (line.step() < lastStep) {
            throw new IllegalArgumentException("step " + line.step() + " comes after step " + lastStep);
        }
        byte[] bytes = MetricsCodec.encode(line);
        try {
            AtomicFile.writeFully(channel, bytes);
        } catch (IOException e) {
            channel.truncate(length);
            throw e;
        }
        length += bytes.length;
        lastStep = line.step();
    }

    /** Goes back to a step within this session: the lines after it are removed. */
    public void cutAfter(long step) throws IOException {
        Kept kept = keep(file, step);
        channel.truncate(kept.length());
        channel.position(kept.length());
        channel.force(true);
        length = kept.length();
        lastStep = kept.lastStep();
    }

    /** Forces what was appended to disk. */
    public void sync() throws IOException {
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            channel.force(true);
        }
    }

    private record Kept(long length, long lastStep) {}

    private static Kept keep(Path file, long step) throws IOException {
        long length = 0;
        long last = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                line.write(b);
                if (b != '\n') {
                    continue;
                }
                Optional<MetricsLine> decoded = MetricsCodec.decode(line.toByteArray(), 0, line.size());
                if (decoded.isPresent() && decoded.get().step() > step) {
                    break;
                }
                length += line.size();
                last = decoded.map(MetricsLine::step).orElse(last);
                line.reset();
            }
        }
        return new Kept(length, last);
    }
}
