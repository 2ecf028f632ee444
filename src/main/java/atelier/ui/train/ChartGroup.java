package atelier.ui.train;

import atelier.training.metrics.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Metrics that share a chart, for they have one scale and are read against each other.
 *
 * @param title key of the group's name in the texts, or empty where the only metric names it
 */
record ChartGroup(String title, List<String> keys) {
    private static final Set<String> NOT_CHARTED = Set.of("left");
    private static final List<ChartGroup> KNOWN = List.of(
            new ChartGroup("train.chart.losses", keys(Metric.GENERATOR_LOSS, Metric.DISCRIMINATOR_LOSS)),
            one(Metric.STYLE_LOSS),
            one(Metric.TEXTURE_LOSS),
            one(Metric.CONTENT_LOSS),
            one(Metric.DISTILLATION_LOSS),
            new ChartGroup(
                    "train.chart.explained",
                    keys(
                            Metric.EXPLAINED_1,
                            Metric.EXPLAINED_2,
                            Metric.EXPLAINED_3,
                            Metric.EXPLAINED_4,
                            Metric.EXPLAINED_5)),
            one(Metric.STATISTICS_LOSS),
            one(Metric.MATCH_LOSS),
            one(Metric.SHIFT_LOSS),
            new ChartGroup("train.chart.clean", keys(Metric.GRAIN_LOSS, Metric.WEAVE_LOSS, Metric.RANGE_LOSS)),
            one(Metric.STROKES_LOSS),
            one(Metric.VARIETY_LOSS),
            one(Metric.COLOUR_LOSS),
            one(Metric.CONTRAST_LOSS),
            new ChartGroup("train.chart.judge", keys(Metric.ADVERSARIAL_LOSS, Metric.JUDGE_LOSS)),
            new ChartGroup("train.chart.judged", keys(Metric.JUDGE_ON_PAINTINGS, Metric.JUDGE_ON_PAINTED)),
            new ChartGroup("train.chart.gentle", keys(Metric.IDENTITY_LOSS, Metric.TV_LOSS)),
            new ChartGroup("train.chart.creative", keys(Metric.CLASSIFIER_LOSS, Metric.AMBIGUITY_LOSS)),
            new ChartGroup(
                    "train.chart.accuracy", keys(Metric.REAL_ACCURACY, Metric.FAKE_ACCURACY, Metric.STYLE_ACCURACY)),
            new ChartGroup("train.chart.creativity", keys(Metric.CREATIVITY, Metric.CLASSIFIED_CREATIVITY)),
            one(Metric.AMBIGUITY_WEIGHT),
            one(Metric.DIVERSITY),
            one(Metric.FID),
            one(Metric.KID),
            one(Metric.PIXEL_DISTANCE),
            one(Metric.INCEPTION_SCORE),
            one(Metric.CLASSIFIED_INCEPTION_SCORE),
            one(Metric.PSNR),
            one(Metric.SSIM),
            one(Metric.NEAREST),
            one(Metric.AUGMENTATION),
            one(Metric.PENALTY),
            new ChartGroup("train.chart.gradients", keys(Metric.GENERATOR_GRADIENT, Metric.DISCRIMINATOR_GRADIENT)),
            one(Metric.GRADIENT_NORM),
            one(Metric.LEARNING_RATE),
            one(Metric.IMAGES_PER_SECOND),
            one(Metric.MEMORY),
            one(Metric.WAITING));

    ChartGroup {
        keys = List.copyOf(keys);
    }

    /** The charts for runs that have these metrics; a metric that nobody knows gets one of its own at the end. */
    static List<ChartGroup> of(Collection<String> seen) {
        Set<String> left = new LinkedHashSet<>(seen);
        left.removeAll(NOT_CHARTED);
        if (left.contains(Metric.GENERATOR_GRADIENT.key())) {
            left.remove(Metric.GRADIENT_NORM.key()); // the larger of the two
        }
        List<ChartGroup> groups = new ArrayList<>();
        for (ChartGroup known : KNOWN) {
            List<String> here = known.keys.stream().filter(left::contains).toList();
            if (!here.isEmpty()) {
                groups.add(new ChartGroup(known.title, here));
                left.removeAll(here);
            }
        }
        left.forEach(key -> groups.add(new ChartGroup("", List.of(key))));
        return groups;
    }

    private static ChartGroup one(Metric metric) {
        return new ChartGroup("", keys(metric));
    }

    private static List<String> keys(Metric... metrics) {
        return List.of(metrics).stream().map(Metric::key).toList();
    }
}
