package atelier.training.loop;

import atelier.art.Monitor;
import atelier.image.PictureReader;
import atelier.image.Resampler;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TensorData;
import atelier.nn.TensorEngine;
import atelier.training.data.DecodedPictures;
import atelier.training.data.PictureSource;
import atelier.training.options.Machine;
import atelier.training.run.Checkpoint;
import atelier.training.run.Checkpoints;
import atelier.training.run.MetricsLine;
import atelier.training.run.MetricsTail;
import atelier.training.run.RunFolder;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;

/** Tiny trainings on made-up pictures. */
final class TestRuns {
    static final PictureSource SOURCE = new DecodedPictures(new PictureReader(), new Resampler());
    static final Map<String, Object> DCGAN =
            Map.of("network", "dcgan", "width", 4, "latent", 8, "batch", 4, "sampleSize", 4);
    private static final Set<String> CLOCKS = Set.of("speed", "memory", "waiting", "left");
    private static final Checkpoints.Best NEWEST = new Checkpoints.Best("", true);

    private TestRuns() {}

    /** Twelve pictures, six in each of two sub-folders. */
    static Path pictures(Path folder, int size) throws IOException {
        for (int i = 0; i < 12; i++) {
            Path file = folder.resolve(i % 2 == 0 ? "even" : "odd").resolve(i + ".png");
            Files.createDirectories(file.getParent());
            picture(file, i, size);
        }
        return folder;
    }

    static Path picture(Path file, long seed, int size) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        for (int i = 0; i < 10; i++) {
            canvas.setColor(new Color(random.nextInt(1 << 24)));
            canvas.fillRect(random.nextInt(size), random.nextInt(size), random.nextInt(size), random.nextInt(size));
        }
        canvas.dispose();
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /** A feature network of few random channels. */
    static Path features(Path file) throws IOException {
        try (Ops ops = TensorEngine.start().ops(TensorEngine.start().choose("cpu"))) {
            Map<String, TensorData> tensors = new HashMap<>(NetworkTensors.data(
                    "",
                    new FreshFeatures(ops, 3, 16, 0)
                            .build(List.of(8L, 8L, 8L, 8L))
                            .all()));
            tensors.put("conv0.weight", TensorData.floats(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3, 3, 1, 1));
            tensors.put("conv0.bias", TensorData.floats(new float[3], 3));
            new SafetensorsWriter().write(file, tensors, Map.of());
        }
        return file;
    }

    static RunRequest request(RunKind kind, Path root, Map<String, Path> places, Map<String, Object> options) {
        return new RunRequest(
                kind, "", options, "*", places, root.resolve("runs"), 7, "made up for a test", true, Machine.PROCESSOR);
    }

    static RunFolder make(RunRequest request) throws IOException {
        RunPlanner planner = new RunPlanner(SOURCE, 2);
        return planner.make(planner.plan(request, Monitor.NONE), Map.of("atelier", "test"));
    }

    static RunFolder gan(Path root, Map<String, Object> options) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(DCGAN);
        all.putAll(options);
        Path pictures = root.resolve("pictures");
        if (!Files.exists(pictures)) {
            pictures(pictures, 64);
        }
        return make(request(RunKind.GAN, root, Map.of(Place.PICTURES, pictures), all));
    }

    static RunStatus.State train(RunFolder run) throws IOException {
        return train(run, () -> false);
    }

    static RunStatus.State train(RunFolder run, BooleanSupplier stopping) throws IOException {
        return new TrainingSession(TensorEngine.start(), "cpu", SOURCE).train(run, stopping, _ -> {});
    }

    static List<MetricsLine> lines(RunFolder run) throws IOException {
        return new MetricsTail(run.metrics()).poll().lines();
    }

    /** The numbers of every tick without those that a clock made. */
    static List<Map<String, Double>> ticks(RunFolder run) throws IOException {
        List<Map<String, Double>> ticks = new ArrayList<>();
        for (MetricsLine line : lines(run)) {
            if (line instanceof MetricsLine.Tick tick) {
                Map<String, Double> values = new TreeMap<>(tick.values());
                values.keySet().removeAll(CLOCKS);
                values.put("step", (double) tick.step());
                values.put("images", (double) tick.images());
                ticks.add(values);
            }
        }
        return ticks;
    }

    static List<MetricsLine.Mark.Kind> marks(RunFolder run) throws IOException {
        return lines(run).stream()
                .filter(MetricsLine.Mark.class::isInstance)
                .map(line -> ((MetricsLine.Mark) line).kind())
                .toList();
    }

    static List<Long> steps(RunFolder run) throws IOException {
        return run.checkpoints(NEWEST).list().stream().map(Checkpoint::step).toList();
    }

    static Checkpoint newest(RunFolder run) throws IOException {
        return run.checkpoints(NEWEST).list().getLast();
    }

    /** Every tensor of a checkpoint, bit by bit. */
    static Map<String, List<Integer>> tensors(Checkpoint checkpoint) throws IOException {
        Map<String, List<Integer>> all = new TreeMap<>();
        for (String name : checkpoint.manifest().files().keySet()) {
            if (name.endsWith(".safetensors")) {
                try (SafetensorsFile file = SafetensorsFile.open(checkpoint.file(name))) {
                    for (String tensor : file.names()) {
                        all.put(name + "/" + tensor, bits(file.floats(tensor)));
                    }
                }
            }
        }
        return all;
    }

    /** A view, not a copy: as objects of their own the numbers of a whole network would fill the heap. */
    private static List<Integer> bits(float[] values) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return Float.floatToRawIntBits(values[index]);
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }
}
