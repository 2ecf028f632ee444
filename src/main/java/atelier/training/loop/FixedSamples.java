package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.generator.Generator;
import atelier.nn.JudgeNetwork;
import atelier.nn.Ops;
import atelier.training.data.CounterRandom;
import atelier.training.data.CounterRandom.Stream;
import atelier.training.metrics.ClassScores;
import atelier.training.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures that a generator makes of the same latents at each sample, and how sure a classifier is of them. */
final class FixedSamples {
    private static final int TOGETHER = 8;
    private static final int CHANNELS = 3;

    private final Ops ops;
    private final int count;
    private final Optional<JudgeNetwork> classifier;
    private final long seed;
    private long measuredAt = -1;
    private float[] measured = {};

    FixedSamples(Ops ops, int count, Optional<JudgeNetwork> classifier, long seed) {
        this.ops = ops;
        this.count = count;
        this.classifier = classifier;
        this.seed = seed;
    }

    /** The metrics of the samples at a step; nothing without a classifier. */
    Map<String, Double> measure(Generator generator, long step) {
        if (classifier.isEmpty()) {
            return Map.of();
        }
        float[] pixels = make(generator);
        measured = pixels;
        measuredAt = step;
        int side = generator.resolution();
        int each = CHANNELS * side * side;
        List<float[]> probabilities = new ArrayList<>();
        for (int at = 0; at < count; at += TOGETHER) {
            int n = Math.min(TOGETHER, count - at);
            try (Ops inner = ops.scope()) {
                NDArray some =
                        inner.floats(Arrays.copyOfRange(pixels, at * each, (at + n) * each), n, CHANNELS, side, side);
                probabilities.addAll(
                        Arrays.asList(classifier.get().judge(inner, some).probabilities()));
            }
        }
        return Map.of(
                Metric.CLASSIFIED_CREATIVITY.key(), ClassScores.creativity(probabilities.toArray(float[][]::new)));
    }

    /** The samples at a step, those that were measured if they were just now. */
    SampleSheet sheet(Generator generator, long step) {
        float[] pixels = measuredAt == step ? measured : make(generator);
        measuredAt = -1;
        measured = new float[0];
        return SampleSheet.of(pixels, generator.resolution(), generator.resolution());
    }

    private float[] make(Generator generator) {
        int size = generator.latentSize();
        int side = generator.resolution();
        float[] latents = CounterRandom.at(seed, Stream.FIXED_LATENTS, 0).gaussians(count * size);
        float[] pixels = new float[count * CHANNELS * side * side];
        for (int at = 0; at < count; at += TOGETHER) {
            int n = Math.min(TOGETHER, count - at);
            float[] some =
                    GanEvaluation.sample(ops, generator, Arrays.copyOfRange(latents, at * size, (at + n) * size));
            System.arraycopy(some, 0, pixels, at * CHANNELS * side * side, some.length);
        }
        return pixels;
    }
}
