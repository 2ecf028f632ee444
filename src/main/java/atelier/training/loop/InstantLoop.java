package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.GradientPause;
import atelier.nn.InstantStylizer;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.StyleEncoder;
import atelier.nn.TensorData;
import atelier.nn.Weights;
import atelier.training.data.PictureBatch;
import atelier.training.data.PictureCache;
import atelier.training.metrics.Metric;
import atelier.training.objective.LossSum;
import atelier.training.options.InstantOptions;
import atelier.training.options.PainterWeights;
import atelier.training.run.Samples;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Trains the painter for any style together with its style encoder, on many photos and many styles. */
final class InstantLoop implements LearnerLoop {
    private static final int IDENTITY_EVERY = 4;
    private static final int HARD_EVERY = 2;
    private static final long CHANNELS = 16;
    private static final long CODE_ROWS = 8;
    private static final double TEMPERATURE = 0.1;
    private static final String ENCODER = "style_encoder";
    private static final String PAINTER = "stylizer";

    private final Ops ops;
    private final InstantOptions options;
    private final PictureCache photos;
    private final PictureCache styles;
    private final PerceptualEyes eyes;
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
        this.eyes = eyes;
        this.pinned = pinned;
        this.seed = seed;
    }

    /** Both networks over one set of weights. */
    private record Networks(StyleEncoder encoder, InstantStylizer painter) {
        static Networks of(Weights weights) {
            return new Networks(StyleEncoder.of(weights.at(ENCODER)), InstantStylizer.of(weights.at(PAINTER)));
        }

        NDArray paint(Ops ops, NDArray photo, NDArray style) {
            return painter.forward(ops, photo, encoder.forward(ops, style), 1);
        }
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
        return options.weights().identity() > 0 ? IDENTITY_EVERY : 1;
    }

    @Override
    public void begin(long step) {
        end();
        scope = ops.scope();
        FreshPainters fresh = new FreshPainters(scope, seed);
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>();
        fresh.encoder(CHANNELS).all().forEach((name, tensor) -> tensors.put(ENCODER + "." + name, tensor));
        fresh.instant(CHANNELS).all().forEach((name, tensor) -> tensors.put(PAINTER + "." + name, tensor));
        learner = new Learner(scope, options.optimizer(), Weights.of(tensors));
        boolean flips = options.pictures().flips();
        photoFeed = PictureFeed.of(photos, batch(), flips, seed, step);
        styleFeed = PictureFeed.ofStyles(styles, batch(), flips, seed, step);
        otherViews = options.contrastive() > 0
                ? Optional.of(PictureFeed.ofStylesAgain(styles, batch(), flips, seed, step))
                : Optional.empty();
        contest = options.adversarial() > 0
                ? Optional.of(new StyleContest(scope, options.optimizer(), CODE_ROWS * 4 * CHANNELS, seed))
                : Optional.empty();
    }

    @Override
    public Map<String, Double> step(StepContext context) {
        try (Ops inner = ops.scope()) {
            Networks networks = Networks.of(learner.weights());
            NDArray photo = tensor(inner, photoFeed.next());
            NDArray plain = tensor(inner, styleFeed.next());
            NDArray style = hardened(inner, networks, photo, plain, context.step());
            NDArray code = networks.encoder().forward(inner, style);
            NDArray painted = networks.painter().forward(inner, photo, code, 1);
            LossSum losses = losses(inner, painted, photo, style);
            contest.ifPresent(judge ->
                    losses.add("loss.adversarial", options.adversarial(), judge.penalty(inner, painted, code)));
            identity(inner, networks, losses, photo, context.step());
            contrast(inner, networks, losses, code);
            Map<String, Double> values = learner.descend(inner, losses, context, batch());
            contest.ifPresent(judge -> values.putAll(judge.learn(inner, plain, painted, code, context, batch())));
            return values;
        }
    }

    /** Every second batch of styles is made harder, where that is asked for. */
    private NDArray hardened(Ops inner, Networks networks, NDArray photo, NDArray style, long step) {
        if (!options.adversarialExamples() || step % HARD_EVERY != 0) {
            return style;
        }
        StyleContest judge = contest.orElseThrow();
        return judge.hardened(inner, style, subject -> {
            NDArray code = networks.encoder().forward(inner, subject);
            return judge.penalty(inner, networks.painter().forward(inner, photo, code, 1), code);
        });
    }

    private static NDArray tensor(Ops inner, PictureBatch batch) {
        return inner.floats(batch.unit(), batch.count(), 3, batch.height(), batch.width());
    }

    private LossSum losses(Ops inner, NDArray painted, NDArray photo, NDArray style) {
        PainterWeights weights = options.weights();
        List<NDArray> seen = eyes.watch(inner, painted);
        StyleTarget target = target(inner, style);
        return new LossSum(inner)
                .add(Metric.CONTENT_LOSS.key(), weights.content(), eyes.content(inner, seen, eyes.look(inner, photo)))
                .add(Metric.STYLE_LOSS.key(), weights.style(), target.distance(inner, seen))
                .add(Metric.TV_LOSS.key(), weights.tv(), new LossOps(inner).variationAbsolute(painted));
    }

    private StyleTarget target(Ops inner, NDArray style) {
        try (GradientPause _ = new GradientPause()) {
            return StyleTarget.of(inner, eyes.look(inner, style));
        }
    }

    /** A picture painted in its own style should stay as it is. */
    private void identity(Ops inner, Networks networks, LossSum losses, NDArray photo, long step) {
        if (options.weights().identity() > 0 && step % IDENTITY_EVERY == 0) {
            losses.add(
                    Metric.IDENTITY_LOSS.key(),
                    options.weights().identity(),
                    new LossOps(inner).meanSquare(networks.paint(inner, photo, photo), photo));
        }
    }

    /** Codes of two parts of one style are near, of different ones far (van den Oord et al. 2018, InfoNCE). */
    private void contrast(Ops inner, Networks networks, LossSum losses, NDArray code) {
        if (otherViews.isEmpty()) {
            return;
        }
        LayerOps layers = new LayerOps(inner);
        NDArray other =
                networks.encoder().forward(inner, tensor(inner, otherViews.get().next()));
        NDArray a = layers.normaliseLatent(layers.flatten(code, 1));
        NDArray b = layers.normaliseLatent(layers.flatten(other, 1));
        NDArray alike = layers.scale(
                layers.linear(a, b), 1 / (TEMPERATURE * a.getShape().get(1)));
        long[] own = new long[batch()];
        for (int i = 0; i < own.length; i++) {
            own[i] = i;
        }
        losses.add(
                "loss.contrast",
                options.contrastive(),
                new LossOps(inner).crossEntropy(alike, inner.longs(own, own.length)));
    }

    @Override
    public Map<String, Double> evaluate(long step) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            Networks networks = shown();
            NDArray style = tensor(inner, styleFeed.at(0));
            NDArray photo = tensor(inner, photoFeed.at(0));
            LossSum losses = losses(inner, networks.paint(inner, photo, style), photo, style);
            List<Double> values = List.copyOf(losses.values().values());
            PainterWeights weights = options.weights();
            Map<String, Double> result = new LinkedHashMap<>();
            result.put(PainterScore.KEY, weights.content() * values.get(0) + weights.style() * values.get(1));
            PainterScore.addReconstruction(result, networks.paint(inner, photo, photo), photo);
            return result;
        }
    }

    private Networks shown() {
        return Networks.of(learner.averaged());
    }

    @Override
    public Map<String, SampleSheet> samples(long step) {
        Map<String, SampleSheet> sheets = new LinkedHashMap<>();
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            PictureBatch some = photoFeed.at(0);
            NDArray style = tensor(inner, styleFeed.at(0));
            NDArray painted = shown().paint(inner, tensor(inner, some), style);
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
        NDArray painted = shown().paint(inner, photo.tensor(inner), style);
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
    public Learner learner() {
        return learner;
    }

    @Override
    public TrainedModel model() {
        return new TrainedModel(
                "InstantStylizer(c=16, reduction=8) + StyleEncoder(c=16)",
                NetworkTensors.data("", learner.averaged().all()),
                Map.of(ENCODER + ".*", "StyleEncoder", PAINTER + ".*", "InstantStylizer"));
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
