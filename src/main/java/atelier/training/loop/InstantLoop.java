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
final class InstantLoop implements TrainingLoop {
    private static final int IDENTITY_EVERY = 4;
    private static final long CHANNELS = 16;
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
    }

    @Override
    public Map<String, Double> step(StepContext context) {
        try (Ops inner = ops.scope()) {
            Networks networks = Networks.of(learner.weights());
            NDArray photo = tensor(inner, photoFeed.next());
            NDArray style = tensor(inner, styleFeed.next());
            NDArray code = networks.encoder().forward(inner, style);
            LossSum losses = losses(inner, networks, photo, style, code);
            identity(inner, networks, losses, photo, context.step());
            contrast(inner, networks, losses, style, code);
            return learner.descend(inner, losses, context, batch());
        }
    }

    private static NDArray tensor(Ops inner, PictureBatch batch) {
        return inner.floats(batch.unit(), batch.count(), 3, batch.height(), batch.width());
    }

    private LossSum losses(Ops inner, Networks networks, NDArray photo, NDArray style, NDArray code) {
        PainterWeights weights = options.weights();
        NDArray painted = networks.painter().forward(inner, photo, code, 1);
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

    /** Codes of one style under two sizes are near, of different ones far (van den Oord et al. 2018, InfoNCE). */
    private void contrast(Ops inner, Networks networks, LossSum losses, NDArray style, NDArray code) {
        if (options.contrastive() == 0) {
            return;
        }
        LayerOps layers = new LayerOps(inner);
        int height = options.pictures().outputHeight() / 4 * 3 / 4 * 4;
        int width = options.pictures().outputWidth() / 4 * 3 / 4 * 4;
        NDArray other = networks.encoder().forward(inner, layers.resizeSmooth(style, height, width));
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
            LossSum losses = losses(
                    inner,
                    networks,
                    tensor(inner, photoFeed.at(0)),
                    style,
                    networks.encoder().forward(inner, style));
            List<Double> values = List.copyOf(losses.values().values());
            PainterWeights weights = options.weights();
            return Map.of(PainterScore.KEY, weights.content() * values.get(0) + weights.style() * values.get(1));
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
        return learner.files();
    }

    @Override
    public void restore(SavedState saved) throws IOException {
        learner.restore(saved);
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
