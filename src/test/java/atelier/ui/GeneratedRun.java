package atelier.ui;

import atelier.training.options.GanOptions;
import atelier.training.run.ControlFile;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsLog;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunSettings;
import atelier.training.run.RunStatus;
import atelier.training.run.Samples;
import atelier.training.run.TrainerLease;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Run folders as a trainer leaves them, without training. */
final class GeneratedRun implements AutoCloseable {
    final RunFolder folder;
    private final TrainerLease lease;
    private long steps;

    private GeneratedRun(RunFolder folder, long until) throws IOException {
        this.folder = folder;
        this.lease = TrainerLease.take(folder, 0, until, InstantSource.system());
    }

    /** A generator's run that is being trained by this process. */
    static GeneratedRun gan(Path runs, String name, long until) throws IOException {
        return of(RunKind.GAN, runs, name, until);
    }

    /** A run of a kind, with a generator's options. */
    static GeneratedRun of(RunKind kind, Path runs, String name, long until) throws IOException {
        RunSettings settings = new RunSettings(
                RunSettings.SCHEMA,
                kind.key(),
                "Standard",
                GanOptions.of(Map.of("network", "dcgan")).values().values(),
                Map.of(),
                1,
                Map.of(),
                "",
                Map.of(),
                "2026-01-01T00:00:00Z");
        return new GeneratedRun(RunFolder.create(runs, List.of("dcgan", name, "64"), settings), until);
    }

    /** Adds ticks to a step, every {@code every} steps, with losses that fall and swing. */
    GeneratedRun ticks(long to, int every, long seed) throws IOException {
        Random random = new Random(seed);
        try (MetricsLog log = MetricsLog.resume(folder.metrics(), steps)) {
            for (long step = steps + every; step <= to; step += every) {
                log.append(new MetricsLine.Tick(step, step * 16, step * 0.42, values(step, random)));
                if (step % 500 == 0) {
                    log.append(new MetricsLine.Mark(step, MetricsLine.Mark.Kind.CHECKPOINT, "Saved."));
                }
                steps = step;
            }
        }
        lease.at(steps);
        return this;
    }

    private static Map<String, Double> values(long step, Random random) {
        double done = step / (step + 900.0);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("loss.generator", 1.1 + 1.6 * done + 0.5 * random.nextGaussian());
        values.put("loss.discriminator", Math.max(0.02, 1.35 - 0.8 * done + 0.18 * random.nextGaussian()));
        values.put("accuracy.real", Math.clamp(0.55 + 0.3 * done + 0.06 * random.nextGaussian(), 0, 0.96));
        values.put("accuracy.fake", Math.clamp(0.5 + 0.36 * done + 0.06 * random.nextGaussian(), 0, 0.96));
        values.put("gradient", Math.exp(1.6 - 2 * done + 0.4 * random.nextGaussian()));
        values.put("speed", 37 + random.nextGaussian());
        values.put("memory", 1480.0 + random.nextInt(4));
        values.put("left", (30_000 - step) * 0.42);
        if (step % 100 == 0) {
            values.put("diversity", 0.2 + 0.5 * done);
        }
        if (step % 500 == 0) {
            values.put("kid", 0.31 - 0.22 * done);
            values.put("fid", 240 - 120 * done);
        }
        return values;
    }

    /** Adds a tick with these values, a hundred steps on. */
    GeneratedRun tick(Map<String, Double> values) throws IOException {
        steps += 100;
        try (MetricsLog log = MetricsLog.resume(folder.metrics(), steps)) {
            log.append(new MetricsLine.Tick(steps, steps * 16, steps * 0.42, values));
        }
        lease.at(steps);
        return this;
    }

    /** Adds grids of real pictures that become sharper from step to step. */
    GeneratedRun samples(Path pictures, int count) throws IOException {
        try (Stream<Path> files = Files.walk(pictures)) {
            List<Path> some = files.filter(f -> f.toString().endsWith(".jpg"))
                    .sorted()
                    .limit(16)
                    .toList();
            for (int i = 0; i < count; i++) {
                int detail = Math.max(2, 64 * (i + 1) / count);
                long step = steps * (i + 1) / count / 100 * 100;
                folder.samples()
                        .write(step, Samples.GRID, file -> ImageIO.write(grid(some, detail), "png", file.toFile()));
            }
        }
        return this;
    }

    private static BufferedImage grid(List<Path> pictures, int detail) throws IOException {
        BufferedImage grid = new BufferedImage(262, 262, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = grid.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (int i = 0; i < 16; i++) {
            BufferedImage picture =
                    ImageIO.read(pictures.get(i % pictures.size()).toFile());
            BufferedImage small = new BufferedImage(detail, detail, BufferedImage.TYPE_INT_RGB);
            Graphics2D s = small.createGraphics();
            s.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            s.drawImage(picture, 0, 0, detail, detail, null);
            s.dispose();
            g.drawImage(small, i % 4 * 66, i / 4 * 66, 64, 64, null);
        }
        g.dispose();
        return grid;
    }

    /** Says how it is doing. */
    GeneratedRun report(RunStatus.State state, long until, String message) throws IOException {
        lease.report(state, steps, until, message);
        return this;
    }

    /** Does what waits, with one outcome. */
    GeneratedRun answer(RunStatus.State state, String outcome) throws IOException {
        lease.report(state, steps, 5000, outcome);
        for (ControlFile.Request request : folder.control().pending()) {
            folder.control().acknowledge(request, steps, outcome);
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        lease.close();
    }
}
