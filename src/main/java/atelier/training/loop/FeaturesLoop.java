package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.GradientPause;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.TensorData;
import atelier.nn.Weights;
import atelier.training.data.CounterRandom;
import atelier.training.data.PictureBatch;
import atelier.training.data.PictureCache;
import atelier.training.metrics.Metric;
import atelier.training.objective.LossSum;
import atelier.training.objective.StyleTarget;
import atelier.training.options.FeatureOptions;
import atelier.training.run.Samples;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Distils a feature network of fewer channels from one or two teachers: its projected taps follow theirs (Wang et al.
 * 2020). A second teacher serves the taps that the first does not reach.
 */
final class FeaturesLoop implements LearnerLoop {
    private static final int SHOWN = 4;
    private static final int GRID = 16;
    private static final int SMALLEST = 32;

    private final Ops ops;
    private final FeatureOptions options;
    private final PictureCache cache;
    private final List<PerceptualEyes> teachers;
    private final long seed;
    private Ops scope;
    private Learner learner;
    private PictureFeed feed;
    private SequencedMap<String, NDArray> fixed;
    private List<Double> scales;

    FeaturesLoop(Ops ops, FeatureOptions options, PictureCache cache, List<PerceptualEyes> teachers, long seed) {
        this.ops = ops;
        this.options = options;
        this.cache = cache;
        this.teachers = List.copyOf(teachers);
        this.seed = seed;
    }

    @Override
    public int batch() {
        return options.pictures().batch();
    }

    @Override
    public long plannedSteps() {
        return options.schedule().lastStep(cache.count(), batch());
    }

    @Override
    public void begin(long step) {
        end();
        scope = ops.scope();
        feed = PictureFeed.of(cache, batch(), options.pictures().flips(), seed, step);
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            List<NDArray> taps = look(inner, 0);
            scales = taps.stream().map(FeaturesLoop::scale).toList();
            List<Long> channels =
                    taps.stream().map(tap -> tap.getShape().get(1)).toList();
            Weights fresh = new FreshFeatures(scope, seed, options.divisor(), options.wide()).build(channels);
            if (step == 0) {
                fresh = new SlicedFeatures(scope, teachers).cut(fresh, tensor(inner, feed.at(1)), look(inner, 1));
            }
            learner = new Learner(scope, options.optimizer(), fresh);
        }
        FeatureNetwork first = teachers.getFirst().network();
        fixed = new LinkedHashMap<>();
        fixed.put("conv0.weight", first.input().weight());
        fixed.put("conv0.bias", first.input().bias());
    }

    private List<NDArray> look(Ops inner, long batch) {
        return teach(inner, tensor(inner, feed.at(batch)));
    }

    /** Brings the features of every tap to a variance of one, so that all count alike and a loss of 1 is no knowledge. */
    private static double scale(NDArray tap) {
        return 1 / Math.sqrt(Math.max(variance(tap), 1e-12));
    }

    /** Mean over the channels of their variance over pictures and places. */
    private static double variance(NDArray tap) {
        float[] values = tap.toFloatArray();
        int channels = (int) tap.getShape().get(1);
        int area = (int) (tap.getShape().get(2) * tap.getShape().get(3));
        double[] sums = new double[channels];
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            sums[i / area % channels] += values[i];
            squares += (double) values[i] * values[i];
        }
        double each = values.length / (double) channels;
        double means = 0;
        for (double sum : sums) {
            means += sum / each * (sum / each) / channels;
        }
        return squares / values.length - means;
    }

    private List<NDArray> teach(Ops inner, NDArray pictures) {
        List<NDArray> taps = new ArrayList<>();
        for (PerceptualEyes teacher : teachers) {
            List<NDArray> own = teacher.look(inner, pictures).projected();
            if (own.size() > taps.size()) {
                taps.addAll(own.subList(taps.size(), own.size()));
            }
        }
        return taps;
    }

    private FeatureNetwork network(Weights learned) {
        SequencedMap<String, NDArray> all = new LinkedHashMap<>(fixed);
        all.putAll(learned.all());
        return FeatureNetwork.of(Weights.of(all));
    }

    @Override
    public Map<String, Double> step(StepContext context) {
        try (Ops inner = ops.scope()) {
            NDArray pictures = resized(inner, tensor(inner, feed.next()), context.step());
            LossSum losses = losses(inner, network(learner.weights()), pictures);
            return learner.descend(inner, losses, context, batch());
        }
    }

    private static NDArray tensor(Ops inner, PictureBatch batch) {
        return inner.floats(batch.unit(), batch.count(), 3, batch.height(), batch.width());
    }

    /** Every second batch smaller, down to half the size: features are asked for at many scales. */
    private NDArray resized(Ops inner, NDArray pictures, long step) {
        if (step % 2 == 0) {
            return pictures;
        }
        double scale = CounterRandom.at(seed, CounterRandom.Stream.SIZES, step).nextDouble(0.5, 1);
        return new LayerOps(inner)
                .resizeSmooth(
                        pictures,
                        side(pictures.getShape().get(2) * scale),
                        side(pictures.getShape().get(3) * scale));
    }

    private static int side(double length) {
        return Math.max(SMALLEST, (int) Math.round(length / GRID) * GRID);
    }

    private LossSum losses(Ops inner, FeatureNetwork network, NDArray pictures) {
        List<NDArray> wanted = scaled(inner, teach(inner, pictures));
        List<NDArray> given = scaled(inner, network.taps(inner, pictures));
        LossOps losses = new LossOps(inner);
        List<NDArray> distances = new ArrayList<>();
        List<Double> ones = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            distances.add(losses.meanSquare(given.get(i), wanted.get(i)));
            ones.add(1.0);
        }
        StyleTarget statistics = StyleTarget.of(inner, wanted);
        return new LossSum(inner)
                .add(Metric.DISTILLATION_LOSS.key(), 1, losses.weightedSum(distances, ones))
                .add("loss.statistics", options.statistics(), statistics.distance(inner, given));
    }

    private List<NDArray> scaled(Ops inner, List<NDArray> taps) {
        LayerOps layers = new LayerOps(inner);
        List<NDArray> result = new ArrayList<>();
        for (int i = 0; i < scales.size(); i++) {
            result.add(layers.scale(taps.get(i), scales.get(i)));
        }
        return result;
    }

    @Override
    public Map<String, Double> evaluate(long step) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            NDArray pictures = tensor(inner, feed.at(0));
            List<NDArray> wanted = teach(inner, pictures);
            List<NDArray> given = network(learner.averaged()).taps(inner, pictures);
            Map<String, Double> values = new LinkedHashMap<>();
            double left = 0;
            for (int i = 0; i < given.size(); i++) {
                double error = new LossOps(inner)
                        .meanSquare(given.get(i), wanted.get(i))
                        .toFloatArray()[0];
                double unexplained = error / Math.max(variance(wanted.get(i)), 1e-12);
                values.put("explained.relu%d_1".formatted(i + 1), 1 - unexplained);
                left += unexplained;
            }
            values.put(PainterScore.KEY, left);
            return values;
        }
    }

    /** Side by side for some pictures: what the network sees at relu3_1, and what its teacher sees there. */
    @Override
    public Map<String, SampleSheet> samples(long step) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            PictureBatch some = feed.at(0);
            NDArray pictures = tensor(inner, some);
            int tap = Math.min(2, scales.size() - 1);
            FeatureView view = new FeatureView(some.height(), some.width());
            List<float[]> own =
                    view.of(network(learner.averaged()).taps(inner, pictures).get(tap), SHOWN);
            List<float[]> taught = view.of(teach(inner, pictures).get(tap), SHOWN);
            List<float[]> pairs = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                pairs.add(own.get(i));
                pairs.add(taught.get(i));
            }
            return Map.of(Samples.GRID, new SampleSheet(some.height(), some.width(), pairs));
        }
    }

    @Override
    public Learner learner() {
        return learner;
    }

    @Override
    public TrainedModel model() {
        Map<String, TensorData> tensors = new LinkedHashMap<>(NetworkTensors.data("", fixed));
        tensors.putAll(NetworkTensors.data("", learner.averaged().all()));
        return new TrainedModel(
                "FeatureNetwork(VGG-19 layout, channels / %d)".formatted(options.divisor()),
                tensors,
                Map.of(
                        "conv*",
                        "layers",
                        "*_wide",
                        "channels for the next tap alone",
                        "*_aux",
                        "projections to the teacher's channels"));
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
        cache.close();
    }
}
