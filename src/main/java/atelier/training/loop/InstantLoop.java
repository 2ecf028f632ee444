package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.GradientPause;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.TensorData;
import atelier.nn.Weights;
import atelier.training.data.PictureBatch;
import atelier.training.data.PictureCache;
import atelier.training.metrics.Metric;
import atelier.training.objective.CodeContrast;
import atelier.training.objective.LossSum;
import atelier.training.objective.PerceptualLoss;
import atelier.training.options.InstantOptions;
import atelier.training.run.Samples;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Trains the painter for any style together with its style encoder, on many photos and many styles. */
final class InstantLoop implements LearnerLoop {
    private static final int HARD_EVERY = 2;
    private final Ops ops;
    private final InstantOptions options;
    private final PictureCache photos;
    private final PictureCache styles;
    private final PainterObjective objective;
    private final Optional<LoadedPicture> pinned;
    private final long seed;
    private Ops scope;
    private Learner learner;
    private PictureFeed photoFeed;
    private PictureFeed styleFeed;
    private Optional<PictureFeed> otherViews = Optional.empty();
    private Optional<StyleContest> contest = Optional.empty();

    InstantLoop(
            Ops ops,
            InstantOptions options,
            PictureCache photos,
            PictureCache styles,
            PerceptualEyes eyes,
            Optional<LoadedPicture> pinned,
            long seed) {
        this.ops = ops;
        this.options = options;
        this.photos = photos;
        this.styles = styles;
        this.objective = PainterObjective.of(
                eyes,
                options.weights(),
                options.polish(),
                new PerceptualLoss.Term(
                        Metric.STROKES_LOSS, options.instant().ownStrokes(), PerceptualLoss::ownStrokes));
        this.pinned = pinned;
        this.seed = seed;
    }

    @Override
    public int batch() {
        return options.pictures().batch();
    }

    @Override
    public long plannedSteps() {
        return options.schedule().lastStep(photos.count(), batch());
    }

    @Override
    public long rhythm() {
        return options.weights().identity() > 0 ? options.identityEvery() : 1;
    }

    @Override
    public void begin(long step) {
        end();
        scope = ops.scope();
        learner = new Learner(
                scope,
                options.optimizer(),
                InstantNetworks.fresh(scope, seed),
                name -> !(options.freezeEncoder() && InstantNetworks.isEncoder(name)));
        boolean flips = options.pictures().flips();
        photoFeed = PictureFeed.of(photos, batch(), flips, seed, step);
        styleFeed = PictureFeed.ofStyles(styles, batch(), flips, seed, step);
        otherViews = options.contrastive() > 0
                ? Optional.of(PictureFeed.ofStylesAgain(styles, batch(), flips, seed, step))
                : Optional.empty();
        contest = options.adversarial() > 0
                ? Optional.of(new StyleContest(scope, options.optimizer(), InstantNetworks.CODE, seed))
                : Optional.empty();
    }

    @Override
    public Map<String, Double> step(StepContext context) {
        try (Ops inner = ops.scope()) {
            InstantNetworks networks = networks(learner.weights());
            PhotoWindows photo = PhotoWindows.of(
                    inner, tensor(inner, photoFeed.next()), objective.grid(seed, context.step()), paired());
            NDArray plain = tensor(inner, styleFeed.next());
            NDArray style = hardened(inner, networks, photo.shown(), plain, context.step());
            NDArray code = networks.code(inner, style);
            NDArray painted = networks.paint(inner, photo.shown(), code);
            LossSum losses = losses(inner, networks, photo, style, code, painted);
            contest.ifPresent(judge ->
                    losses.add("loss.adversarial", options.adversarial(), judge.penalty(inner, painted, code)));
            if (paintsItself(context.step())) {
                objective.addIdentity(inner, losses, networks.paintItself(inner, photo.shown()), photo.shown());
            }
            contrast(inner, networks, losses, code);
            Map<String, Double> values = learner.descend(inner, losses, context, batch());
            contest.ifPresent(judge -> values.putAll(judge.learn(inner, plain, painted, code, context, batch())));
            return values;
        }
    }

    private LossSum losses(
            Ops inner, InstantNetworks networks, PhotoWindows photo, NDArray style, NDArray code, NDArray painted) {
        return objective.of(
                inner, photo, objective.goal(inner, style), painted, moved -> networks.paint(inner, moved, code));
    }

    private boolean paired() {
        return options.instant().ownStrokes() > 0;
    }

    private boolean paintsItself(long step) {
        return options.weights().identity() > 0 && step % options.identityEvery() == 0;
    }

    /** Every second batch of styles is made harder, where that is asked for. */
    private NDArray hardened(Ops inner, InstantNetworks networks, NDArray photo, NDArray style, long step) {
        if (!options.adversarialExamples() || step % HARD_EVERY != 0) {
            return style;
        }
        StyleContest judge = contest.orElseThrow();
        return judge.hardened(inner, style, subject -> {
            NDArray code = networks.code(inner, subject);
            return judge.penalty(inner, networks.paint(inner, photo, code), code);
        });
    }

    private static NDArray tensor(Ops inner, PictureBatch batch) {
        return inner.floats(batch.unit(), batch.count(), 3, batch.height(), batch.width());
    }

    private void contrast(Ops inner, InstantNetworks networks, LossSum losses, NDArray code) {
        otherViews.ifPresent(views -> losses.add(
                "loss.contrast",
                options.contrastive(),
                CodeContrast.usual().of(inner, code, networks.code(inner, tensor(inner, views.next())))));
    }

    @Override
    public Map<String, Double> evaluate(long step) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            InstantNetworks networks = shown();
            NDArray style = tensor(inner, styleFeed.at(0));
            PhotoWindows photo =
                    PhotoWindows.of(inner, tensor(inner, photoFeed.at(0)), objective.grid(seed, 0), paired());
            NDArray code = networks.code(inner, style);
            NDArray painted = networks.paint(inner, photo.shown(), code);
            LossSum losses = losses(inner, networks, photo, style, code, painted);
            Map<String, Double> result = new LinkedHashMap<>();
            result.put(PainterScore.KEY, (double) losses.total().toFloatArray()[0]);
            PainterScore.addReconstruction(result, networks.paintItself(inner, photo.shown()), photo.shown());
            return result;
        }
    }

    private InstantNetworks shown() {
        return networks(learner.averaged());
    }

    private InstantNetworks networks(Weights weights) {
        return InstantNetworks.of(weights, options.instant().photoFilter());
    }

    private NDArray painted(Ops inner, NDArray photo, NDArray style) {
        InstantNetworks networks = shown();
        return networks.paint(inner, photo, networks.code(inner, style));
    }

    @Override
    public Map<String, SampleSheet> samples(long step) {
        Map<String, SampleSheet> sheets = new LinkedHashMap<>();
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            PictureBatch some = photoFeed.at(0);
            NDArray style = tensor(inner, styleFeed.at(0));
            NDArray painted = painted(inner, tensor(inner, some), style);
            sheets.put(Samples.GRID, SampleSheet.of(painted.toFloatArray(), some.height(), some.width()));
            pinned.ifPresent(photo -> sheets.put(Samples.PHOTO, pinned(inner, photo)));
        }
        return sheets;
    }

    /** The pinned photo in the first style of the sheet. */
    private SampleSheet pinned(Ops inner, LoadedPicture photo) {
        PictureBatch some = styleFeed.at(0);
        int each = 3 * some.height() * some.width();
        NDArray style = inner.floats(Arrays.copyOf(some.unit(), each), 1, 3, some.height(), some.width());
        NDArray painted = painted(inner, photo.tensor(inner), style);
        return SampleSheet.of(painted.toFloatArray(), photo.height(), photo.width());
    }

    @Override
    public Map<String, Map<String, TensorData>> tensors() {
        Map<String, Map<String, TensorData>> files = new LinkedHashMap<>(LearnerLoop.super.tensors());
        contest.ifPresent(judge -> files.putAll(judge.files()));
        return files;
    }

    @Override
    public void restore(SavedState saved) throws IOException {
        LearnerLoop.super.restore(saved);
        if (contest.isPresent()) {
            contest.get().restore(saved);
        }
    }

    @Override
    public boolean mayBeNew(String tensor) {
        return InstantNetworks.isForms(tensor);
    }

    @Override
    public Learner learner() {
        return learner;
    }

    @Override
    public TrainedModel model() {
        return new TrainedModel(
                InstantNetworks.ARCHITECTURE,
                NetworkTensors.data("", learner.averaged().all()),
                InstantNetworks.parts());
    }

    @Override
    public double secondsWaited() {
        return photoFeed.secondsWaited() + styleFeed.secondsWaited();
    }

    private void end() {
        if (scope != null) {
            photoFeed.close();
            styleFeed.close();
            otherViews.ifPresent(PictureFeed::close);
            scope.close();
        }
    }

    @Override
    public void close() {
        end();
        photos.close();
        styles.close();
    }
}
