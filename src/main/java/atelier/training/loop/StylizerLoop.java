package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.DedicatedStylizer;
import atelier.nn.GradientPause;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.training.data.PictureBatch;
import atelier.training.data.PictureCache;
import atelier.training.objective.LossSum;
import atelier.training.objective.StyleGoal;
import atelier.training.options.StylizerOptions;
import atelier.training.run.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Trains the painter for one style (Johnson et al. 2016, with mean and deviation as the style's statistics). */
final class StylizerLoop implements LearnerLoop {
    private static final int IDENTITY_EVERY = 4;

    private final Ops ops;
    private final StylizerOptions options;
    private final Photos photos;
    private final PainterObjective objective;
    private final LoadedPicture style;
    private final Optional<LoadedPicture> pinned;
    private final long seed;
    private final StyleGoal goal;
    private Ops scope;
    private Learner learner;
    private PictureFeed feed;
    private boolean fine;

    /** The photos at training size, and larger ones for the second half where the options ask for them. */
    record Photos(PictureCache usual, Optional<PictureCache> fine) {}

    StylizerLoop(
            Ops ops,
            StylizerOptions options,
            Photos photos,
            PerceptualEyes eyes,
            LoadedPicture style,
            Optional<LoadedPicture> pinned,
            long seed) {
        this.ops = ops;
        this.options = options;
        this.photos = photos;
        this.objective = PainterObjective.of(eyes, options.weights(), options.polish());
        this.style = style;
        this.pinned = pinned;
        this.seed = seed;
        this.goal = goal();
    }

    private StyleGoal goal() {
        try (Ops inner = ops.scope()) {
            return objective.goal(inner, style.tensor(inner)).keptFrom(inner);
        }
    }

    @Override
    public int batch() {
        return options.pictures().batch();
    }

    @Override
    public long plannedSteps() {
        return options.schedule().lastStep(photos.usual().count(), batch());
    }

    @Override
    public long rhythm() {
        return options.weights().identity() > 0 ? IDENTITY_EVERY : 1;
    }

    @Override
    public void begin(long step) {
        end();
        scope = ops.scope();
        learner = new Learner(
                scope,
                options.optimizer(),
                new FreshPainters(scope, seed).dedicated(options.width(), options.widthDeep()));
        feed(step);
    }

    private boolean isFine(long step) {
        return photos.fine().isPresent() && step >= plannedSteps() / 2;
    }

    private void feed(long step) {
        fine = isFine(step);
        PictureCache cache = fine ? photos.fine().orElseThrow() : photos.usual();
        feed = PictureFeed.of(cache, batch(), options.pictures().flips(), seed, step);
    }

    @Override
    public Map<String, Double> step(StepContext context) {
        if (isFine(context.step()) != fine) {
            feed.close();
            feed(context.step());
        }
        try (Ops inner = ops.scope()) {
            DedicatedStylizer painter = DedicatedStylizer.of(learner.weights());
            LossSum losses = losses(inner, painter, windows(inner, feed.next(), context.step()));
            identity(inner, painter, losses, context.step());
            return learner.descend(inner, losses, context, batch());
        }
    }

    private PhotoWindows windows(Ops inner, PictureBatch batch, long step) {
        return PhotoWindows.of(inner, photos(inner, batch), objective.grid(seed, step), false);
    }

    private static NDArray photos(Ops inner, PictureBatch batch) {
        return inner.floats(batch.unit(), batch.count(), 3, batch.height(), batch.width());
    }

    private LossSum losses(Ops inner, DedicatedStylizer painter, PhotoWindows photo) {
        return objective.of(
                inner, photo, goal, painter.forward(inner, photo.shown()), moved -> painter.forward(inner, moved));
    }

    /** The style's own picture should stay as it is. */
    private void identity(Ops inner, DedicatedStylizer painter, LossSum losses, long step) {
        if (options.weights().identity() > 0 && step % IDENTITY_EVERY == 0) {
            NDArray own = style.tensor(inner);
            objective.addIdentity(inner, losses, painter.forward(inner, own), own);
        }
    }

    @Override
    public Map<String, Double> evaluate(long step) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            LossSum losses = losses(inner, shown(), windows(inner, feed.at(0), 0));
            Map<String, Double> result = new LinkedHashMap<>();
            result.put(PainterScore.KEY, (double) losses.total().toFloatArray()[0]);
            NDArray own = style.tensor(inner);
            PainterScore.addReconstruction(result, shown().forward(inner, own), own);
            return result;
        }
    }

    private DedicatedStylizer shown() {
        return DedicatedStylizer.of(learner.averaged());
    }

    @Override
    public Map<String, SampleSheet> samples(long step) {
        Map<String, SampleSheet> sheets = new LinkedHashMap<>();
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            PictureBatch some = feed.at(0);
            sheets.put(Samples.GRID, sheet(inner, photos(inner, some), some.height(), some.width()));
            pinned.ifPresent(photo ->
                    sheets.put(Samples.PHOTO, sheet(inner, photo.tensor(inner), photo.height(), photo.width())));
        }
        return sheets;
    }

    private SampleSheet sheet(Ops inner, NDArray photo, int height, int width) {
        return SampleSheet.of(shown().forward(inner, photo).toFloatArray(), height, width);
    }

    @Override
    public Learner learner() {
        return learner;
    }

    @Override
    public TrainedModel model() {
        Weights weights = learner.averaged();
        return new TrainedModel(
                "DedicatedStylizer(c1=%d, c2=%d)".formatted(options.width(), options.widthDeep()),
                NetworkTensors.data("", weights.all()),
                Map.of("*", "DedicatedStylizer"));
    }

    @Override
    public double secondsWaited() {
        return feed.secondsWaited();
    }

    private void end() {
        if (scope != null) {
            feed.close();
            scope.close();
        }
    }

    @Override
    public void close() {
        end();
        photos.usual().close();
        photos.fine().ifPresent(PictureCache::close);
    }
}
