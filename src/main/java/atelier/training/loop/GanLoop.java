package atelier.training.loop;

import atelier.generator.Generator;
import atelier.nn.GradientPause;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorData;
import atelier.training.data.PictureCache;
import atelier.training.metrics.Metric;
import atelier.training.objective.GanMoment;
import atelier.training.objective.GanParts;
import atelier.training.objective.GanStep;
import atelier.training.objective.ReplayBuffer;
import atelier.training.options.GanOptions;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains a generator against a discriminator: any network with any objective, growing or not. */
final class GanLoop implements TrainingLoop {
    private static final String REPLAY = "replay";

    private final Ops ops;
    private final GanOptions options;
    private final GanNetworks networks;
    private final GanRecipe recipe;
    private final GrowthPlan growth;
    private final PictureCache cache;
    private final long seed;
    private final GanBatches batches;
    private final GanEvaluation evaluation;
    private final FixedSamples samples;
    private final GanDials dials;
    private final Optional<GanGuide> guide;
    private Optional<ReplayBuffer> replay = Optional.empty();
    private GanTeam team;
    private PictureFeed feed;

    GanLoop(Ops ops, GanNetworks networks, PictureCache cache, GanJudges judges) {
        this.ops = ops;
        this.options = networks.options();
        this.cache = cache;
        this.seed = networks.seed();
        this.networks = networks;
        this.recipe = new GanRecipe(options);
        int resolution = options.pictures().outputHeight();
        this.growth = options.network().progressive()
                ? GrowthPlan.growing(resolution, plannedSteps())
                : GrowthPlan.fixed(resolution);
        this.guide = options.objective().guided()
                ? Optional.of(new GanGuide(ops, networks.features().orElseThrow(), options, cache, seed))
                : Optional.empty();
        this.batches = new GanBatches(seed, networks.classes() > 0, guide);
        this.evaluation = new GanEvaluation(ops, cache, judges, seed);
        this.samples = new FixedSamples(ops, options.schedule().sampleSize(), judges.classifier(), seed);
        this.dials = GanDials.of(recipe);
    }

    private int critics() {
        return options.objective().criticSteps();
    }

    @Override
    public int batch() {
        return options.pictures().batch() * critics();
    }

    @Override
    public long plannedSteps() {
        return options.schedule().lastStep(cache.count(), batch());
    }

    @Override
    public long rhythm() {
        return options.objective().objective().equals("r1")
                ? options.objective().penaltyInterval()
                : 1;
    }

    @Override
    public void begin(long step) {
        end();
        team = GanTeam.fresh(ops, networks, growth.resolutions().getFirst());
        for (int stage = 1; stage <= growth.stageAt(Math.max(0, step - 1)); stage++) {
            grow();
        }
        forgetReplay();
        feed = PictureFeed.of(
                cache, options.pictures().batch(), options.pictures().flips(), seed, step * critics());
    }

    @Override
    public void prepare() {
        guide.ifPresent(GanGuide::learnAxes);
    }

    private void grow() {
        GanTeam small = team;
        team = small.grown(ops, networks);
        small.close();
        forgetReplay();
    }

    // older pictures of another size, or of steps that a roll back undid, are of no use
    private void forgetReplay() {
        replay.ifPresent(ReplayBuffer::close);
        replay = options.objective().replay()
                ? Optional.of(new ReplayBuffer(ops, options.objective().replaySize()))
                : Optional.empty();
    }

    @Override
    public Map<String, Double> step(StepContext context) {
        while (team.generator().resolution() < growth.resolutionAt(context.step())) {
            grow();
        }
        long first = context.step() * critics();
        for (int i = 0; i < critics() - 1; i++) {
            criticise(context, first + i);
        }
        return learn(context, first + critics() - 1);
    }

    private void criticise(StepContext context, long micro) {
        try (Ops inner = ops.scope()) {
            double alpha = growth.alphaAt(context.step());
            new GanStep(parts(alpha), recipe.objective())
                    .criticise(
                            inner,
                            batches.of(inner, feed.next(), team.generator(), micro, alpha),
                            moment(context, micro));
        }
    }

    private Map<String, Double> learn(StepContext context, long micro) {
        try (Ops inner = ops.scope()) {
            double alpha = growth.alphaAt(context.step());
            GanStep.Outcome outcome = new GanStep(parts(alpha), recipe.objective())
                    .run(inner, batches.of(inner, feed.next(), team.generator(), micro, alpha), moment(context, micro));
            int n = options.pictures().batch();
            team.average().ifPresent(a -> a.update(inner, n, context.step() * n));
            if (!context.measured() && !watches()) {
                return Map.of();
            }
            Map<String, Double> values = new LinkedHashMap<>(outcome.values());
            follow(context.step(), values);
            values.put(Metric.AUGMENTATION.key(), dials.augmentation().strength());
            values.put(Metric.LEARNING_RATE.key(), options.optimizer().learningRate() * rate(context));
            values.put(
                    Metric.GRADIENT_NORM.key(),
                    Math.max(values.get("gradient.discriminator"), values.get("gradient.generator")));
            return values;
        }
    }

    /** Whether the values of every step are needed, measured or not. */
    private boolean watches() {
        return recipe.adaptive() || options.objective().can();
    }

    private void follow(long step, Map<String, Double> values) {
        if (recipe.adaptive()) {
            dials.augmentation()
                    .observe(
                            2 * values.get(Metric.REAL_ACCURACY.key()) - 1,
                            options.pictures().batch());
        }
        if (options.objective().can()) {
            values.put("ambiguity.weight", dials.ramp().weight(step));
            dials.ramp().observe(step, values.get(Metric.STYLE_ACCURACY.key()));
        }
    }

    private double rate(StepContext context) {
        return options.optimizer().rateAt(context.step(), context.lastStep()) * context.rateFactor();
    }

    private GanMoment moment(StepContext context, long micro) {
        return new GanMoment(
                seed,
                micro,
                rate(context),
                dials.augmentation().strength(),
                dials.ramp().weight(context.step()));
    }

    private GanParts parts(double alpha) {
        return new GanParts(
                GanNetworks.faded(team.generator(), alpha),
                GanNetworks.faded(team.discriminator(), alpha),
                team.generatorOptimizer(),
                team.discriminatorOptimizer(),
                recipe.augment(),
                team.spectralNorm(),
                replay,
                guide.map(GanGuide::likeness));
    }

    @Override
    public Map<String, Double> evaluate(long step) {
        return evaluation.of(shown(step));
    }

    @Override
    public Map<String, Double> observe(long step) {
        return samples.measure(shown(step), step);
    }

    @Override
    public Map<String, SampleSheet> samples(long step) {
        return Map.of(atelier.training.run.Samples.GRID, samples.sheet(shown(step), step));
    }

    private Generator shown(long step) {
        return GanNetworks.faded(team.averaged(), growth.alphaAt(Math.max(0, step - 1)));
    }

    @Override
    public Map<String, Map<String, TensorData>> tensors() {
        Map<String, Map<String, TensorData>> files = team.tensors();
        replay.ifPresent(buffer -> files.put(REPLAY, buffer.data("")));
        guide.ifPresent(found -> files.put(GanGuide.FILE, found.data()));
        return files;
    }

    @Override
    public Map<String, Double> numbers() {
        return dials.numbers();
    }

    @Override
    public void restore(SavedState saved) throws IOException {
        team.restore(saved);
        if (replay.isPresent()) {
            try (SafetensorsFile file = saved.open(REPLAY)) {
                replay.get().restore("", file);
            }
        }
        if (guide.isPresent()) {
            guide.get().restore(saved);
        }
        dials.restore(saved);
    }

    @Override
    public void takeOver(SavedState earlier, Consumer<String> notices) throws IOException {
        team.takeOver(earlier, notices);
    }

    @Override
    public boolean raiseAugmentation(double amount) {
        dials.augmentation().setStrength(dials.augmentation().strength() + amount);
        return true;
    }

    @Override
    public TrainedModel model() {
        try (GradientPause _ = new GradientPause()) {
            Generator generator = team.averaged();
            return new TrainedModel(
                    networks.architecture(generator.resolution()),
                    NetworkTensors.data("", generator.tensors().weights().all()),
                    Map.of("*", generator.getClass().getSimpleName()));
        }
    }

    @Override
    public double secondsWaited() {
        return feed.secondsWaited();
    }

    private void end() {
        if (team != null) {
            feed.close();
            team.close();
        }
    }

    @Override
    public void close() {
        end();
        replay.ifPresent(ReplayBuffer::close);
        guide.ifPresent(GanGuide::close);
        cache.close();
    }
}
