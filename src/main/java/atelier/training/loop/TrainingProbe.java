package atelier.training.loop;

import atelier.art.Monitor;
import atelier.nn.ComputeDevice;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import atelier.stylizer.MemoryShortage;
import atelier.training.options.Machine;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import atelier.training.run.RunSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Estimates time and memory of a training by a few real steps of its networks at its size, on made-up pictures, in a
 * temporary folder that is gone afterwards. Where a whole batch would take long, a part of one is measured and the rest
 * is reckoned from it. A network that grows, or photos that become larger, are measured at their largest: the estimate
 * then is what the training takes at most.
 */
public final class TrainingProbe {
    private static final double LONG_SECONDS = 2;
    private static final double LIMIT_SECONDS = 4;
    private static final int FEW = 2;
    private static final double QUICK_SECONDS = 0.5;
    private static final Set<String> KEPT =
            Set.of(Place.FEATURES, Place.TEACHER, Place.SECOND_TEACHER, Place.STYLE, Place.STYLES, Place.PICTURES);

    private final TensorEngine engine;
    private final String device;
    private final Memory memory = new Memory();

    /** @param device as {@link TensorEngine#choose} takes it */
    public TrainingProbe(TensorEngine engine, String device) {
        this.engine = engine;
        this.device = device;
    }

    /** Starts the engine. */
    public static TrainingProbe start(String device) {
        return new TrainingProbe(TensorEngine.start(), device);
    }

    /** What it measures on. */
    public Machine machine() {
        return engine.choose(device).isGpu() ? Machine.GRAPHICS_CARD : Machine.PROCESSOR;
    }

    private record Sample(int batch, double seconds, double before, double peak) {}

    /**
     * Takes a few seconds on the calling thread.
     *
     * @param steps the length of the training
     * @throws IllegalArgumentException with a sentence, for options that make no sense
     * @throws java.util.concurrent.CancellationException between two steps, when the monitor says so
     */
    public Estimate measure(RunRequest request, long steps, Monitor monitor) throws IOException {
        RunOptions options = RunOptions.of(request.kind(), request.asked());
        TensorEngine.trainingThread();
        ComputeDevice chosen = engine.choose(device);
        double own = memory.mebibytes();
        Path folder = Files.createTempDirectory("atelier-probe");
        try {
            int batch = options.pictures().batch();
            Sample few = sample(request, options, Math.min(FEW, batch), folder, chosen, monitor);
            Sample last = few;
            double expected = few.seconds * batch / few.batch;
            if (few.batch < batch && expected <= LONG_SECONDS) {
                last = sample(request, options, batch, folder, chosen, monitor);
            }
            return estimate(few, last, batch, steps, chosen, own);
        } catch (RuntimeException | OutOfMemoryError failure) {
            if (MemoryShortage.caused(failure)) {
                throw new RunException(
                        "This needs more memory than there is: choose a smaller batch, size or width.", failure);
            }
            throw failure;
        } finally {
            delete(folder);
        }
    }

    private Estimate estimate(Sample few, Sample last, int batch, long steps, ComputeDevice chosen, double own) {
        double seconds = last.seconds * batch / last.batch;
        if (chosen.isGpu() || !memory.knowsPeak()) {
            return new Estimate(seconds, steps, OptionalLong.empty(), OptionalLong.empty());
        }
        // what a picture more takes, beside what the networks take whatever the batch
        double each = (few.peak - few.before) / few.batch;
        double peak = last.peak + Math.max(0, each) * (batch - last.batch);
        OptionalLong room = chosen.freeBytes().isPresent()
                ? OptionalLong.of(chosen.freeBytes().getAsLong() + bytes(own))
                : OptionalLong.empty();
        return new Estimate(seconds, steps, OptionalLong.of(bytes(peak)), room);
    }

    private static long bytes(double mebibytes) {
        return (long) (mebibytes * (1 << 20));
    }

    private Sample sample(
            RunRequest request, RunOptions options, int batch, Path folder, ComputeDevice chosen, Monitor monitor)
            throws IOException {
        Map<String, Object> values = new LinkedHashMap<>(options.values().values());
        values.put("batch", (double) batch);
        RunFolder run = folder(request, values, folder);
        try (Ops ops = engine.ops(chosen);
                TrainingLoop loop = new LoopFactory(run, ops, new MadeUpPictures(), chosen.threads(), monitor)
                        .make()
                        .loop()) {
            long rhythm = loop.rhythm();
            long dear = (loop.plannedSteps() - 1) / rhythm * rhythm;
            loop.begin(dear);
            loop.prepare();
            double before = memory.mebibytes();
            double seconds = pace(loop, dear, rhythm, monitor);
            return new Sample(batch, seconds, before, memory.peakMebibytes());
        }
    }

    private static double pace(TrainingLoop loop, long dear, long rhythm, Monitor monitor) {
        monitor.checkCancelled();
        double warm = seconds(loop, dear);
        if (warm > LIMIT_SECONDS / 2) {
            return warm;
        }
        monitor.checkCancelled();
        double usual = seconds(loop, dear + 1);
        for (int again = 0; again < 2 && usual < QUICK_SECONDS; again++) {
            usual = Math.min(usual, seconds(loop, dear + 1));
        }
        if (rhythm == 1) {
            return usual;
        }
        monitor.checkCancelled();
        double most = warm < QUICK_SECONDS ? seconds(loop, dear) : warm;
        return usual + Math.max(0, most - usual) / rhythm;
    }

    private static double seconds(TrainingLoop loop, long step) {
        long before = System.nanoTime();
        // measured, so that a graphics card has done its work
        loop.step(new StepContext(step, Math.max(step + 1, loop.plannedSteps()), 1, true));
        return (System.nanoTime() - before) / 1e9;
    }

    private static RunFolder folder(RunRequest request, Map<String, Object> options, Path root) throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(Place.STYLE, root.toString());
        request.places().forEach((role, path) -> {
            if (KEPT.contains(role)) {
                places.put(role, path.toAbsolutePath().toString());
            }
        });
        RunSettings settings = new RunSettings(
                RunSettings.SCHEMA, request.kind().key(), "", options, places, 0, Map.of(), "", Map.of(), "");
        RunFolder run = RunFolder.create(root, List.of("probe"), settings);
        PictureList.write(run.path(), Place.PICTURES, MadeUpPictures.set(root));
        PictureList.write(run.path(), Place.STYLES, MadeUpPictures.set(root));
        return run;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            entries.sorted(Comparator.reverseOrder()).forEach(TrainingProbe::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void deleteOne(Path entry) {
        try {
            Files.deleteIfExists(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
