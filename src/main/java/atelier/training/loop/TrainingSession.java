package atelier.training.loop;

import atelier.art.Monitor;
import atelier.image.PictureReader;
import atelier.image.Resampler;
import atelier.nn.ComputeDevice;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import atelier.stylizer.MemoryShortage;
import atelier.training.data.DecodedPictures;
import atelier.training.data.PictureSource;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import atelier.training.run.TrainerLease;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Trains a run from its folder on the calling thread: new, or from where it was. */
public final class TrainingSession {
    private final TensorEngine engine;
    private final String device;
    private final PictureSource source;

    /** @param device as {@link TensorEngine#choose} takes it */
    public TrainingSession(TensorEngine engine, String device, PictureSource source) {
        this.engine = engine;
        this.device = device;
        this.source = source;
    }

    /** Starts the engine; pictures are decoded as everywhere in the studio. */
    public static TrainingSession start(String device) {
        return new TrainingSession(TensorEngine.start(), device, pictures());
    }

    /** What reads the pictures of a training. */
    public static PictureSource pictures() {
        return new DecodedPictures(new PictureReader(), new Resampler());
    }

    /**
     * Trains until the run ends or {@code stopping} says so, and returns how it ended. A failure stands in the run's
     * status and log before it is thrown.
     *
     * @throws atelier.training.run.RunException with a sentence
     */
    public RunStatus.State train(RunFolder run, BooleanSupplier stopping, Consumer<TrainerEvent> events)
            throws IOException {
        RunStatus before = RunStatus.read(run, Instant.now());
        try (TrainerLease lease = TrainerLease.take(run, before.step(), before.untilStep(), InstantSource.system())) {
            try {
                return trainLeased(run, lease, stopping, events);
            } catch (IOException | RuntimeException | OutOfMemoryError failure) {
                fail(run, lease, failure);
                throw failure;
            }
        }
    }

    private RunStatus.State trainLeased(
            RunFolder run, TrainerLease lease, BooleanSupplier stopping, Consumer<TrainerEvent> events)
            throws IOException {
        TensorEngine.trainingThread();
        ComputeDevice chosen = engine.choose(device);
        events.accept(new TrainerEvent.Notice("Trains on %s (%s).".formatted(chosen.reason(), chosen.engine())));
        Monitor monitor = monitor(stopping, events);
        try (Ops ops = engine.ops(chosen)) {
            LoopFactory.Made made = new LoopFactory(run, ops, source, chosen.threads(), monitor).make();
            try (TrainingLoop loop = made.loop()) {
                return new Trainer(run, loop, made.plan(), lease, stopping, events).train();
            }
        }
    }

    private static Monitor monitor(BooleanSupplier stopping, Consumer<TrainerEvent> events) {
        return new Monitor() {
            @Override
            public void notice(String sentence) {
                events.accept(new TrainerEvent.Notice(sentence));
            }

            @Override
            public boolean cancelled() {
                return stopping.getAsBoolean();
            }
        };
    }

    private static void fail(RunFolder run, TrainerLease lease, Throwable failure) throws IOException {
        RunStatus now = RunStatus.read(run, Instant.now());
        if (failure instanceof CancellationException) {
            lease.report(RunStatus.State.STOPPED, now.step(), now.untilStep(), "Stopped before the first step.");
            return;
        }
        String sentence = sentence(failure);
        run.log().say(sentence);
        lease.report(RunStatus.State.FAILED, now.step(), now.untilStep(), sentence);
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage() == null
                ? ""
                : failure.getMessage().lines().findFirst().orElse("");
        return switch (failure) {
            case Throwable _
            when MemoryShortage.caused(failure) ->
                "There was not enough memory: choose a smaller batch, size or width. (" + message + ")";
            case IOException _ -> "The run's files could not be read or written: " + message;
            default ->
                message.isEmpty() ? "The training failed: " + failure.getClass().getSimpleName() : message;
        };
    }
}
