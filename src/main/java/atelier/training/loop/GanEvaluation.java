package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.generator.Generator;
import atelier.nn.GradientPause;
import atelier.nn.Judgement;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import atelier.training.data.CounterRandom;
import atelier.training.data.CounterRandom.Stream;
import atelier.training.data.PictureCache;
import atelier.training.metrics.ClassScores;
import atelier.training.metrics.DiagonalDistance;
import atelier.training.metrics.Diversity;
import atelier.training.metrics.FrechetDistance;
import atelier.training.metrics.KernelDistance;
import atelier.training.metrics.Metric;
import atelier.training.metrics.NearestPictures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good and how varied a generator's samples are, beside pictures of the training. With a judge network in its
 * features; without one by the pixels of small copies, which tells variety, copying, colours and layout but not detail.
 */
final class GanEvaluation {
    private static final int SAMPLES = 128;
    private static final int PICTURES = 512;
    private static final int TOGETHER = 8;
    private static final int SMALL = 16;
    private static final int SUBSETS = 10;
    private static final int SUBSET_SIZE = 100;

    private final Ops ops;
    private final PictureCache cache;
    private final GanJudges judges;
    private final long seed;
    private float[][] pictures;

    GanEvaluation(Ops ops, PictureCache cache, GanJudges judges, long seed) {
        this.ops = ops;
        this.cache = cache;
        this.judges = judges;
        this.seed = seed;
    }

    /** What the best checkpoint is chosen by. */
    static Metric quality(boolean judged) {
        return judged ? Metric.KID : Metric.PIXEL_DISTANCE;
    }

    /** Samples {@code [N, 3, R, R]} in [0, 1] of latent vectors in a row. */
    static float[] sample(Ops ops, Generator generator, float[] latents) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            NDArray images = images(inner, generator, latents);
            float[] values = new float[(int) images.getShape().size()];
            Ops.read(images, values);
            return values;
        }
    }

    private static NDArray images(Ops inner, Generator generator, float[] latents) {
        int n = latents.length / generator.latentSize();
        float[] whole = new float[n];
        Arrays.fill(whole, 1);
        return generator.sample(inner, inner.floats(latents, n, generator.latentSize()), inner.floats(whole, n, 1));
    }

    Map<String, Double> of(Generator generator) {
        if (pictures == null) {
            pictures = pictures();
        }
        List<float[]> features = new ArrayList<>();
        List<float[]> probabilities = new ArrayList<>();
        List<float[]> styles = new ArrayList<>();
        int size = generator.latentSize();
        float[] latents = CounterRandom.at(seed, Stream.METRICS, 0).gaussians(SAMPLES * size);
        for (int at = 0; at < SAMPLES; at += TOGETHER) {
            try (GradientPause _ = new GradientPause();
                    Ops inner = ops.scope()) {
                float[] some = Arrays.copyOfRange(latents, at * size, (at + TOGETHER) * size);
                NDArray samples = images(inner, generator, some);
                look(inner, samples, features, probabilities);
                judges.classifier()
                        .ifPresent(classifier -> styles.addAll(
                                Arrays.asList(classifier.judge(inner, samples).probabilities())));
            }
        }
        Map<String, Double> values = measure(features.toArray(float[][]::new), probabilities.toArray(float[][]::new));
        if (!styles.isEmpty()) {
            values.put(
                    Metric.CLASSIFIED_INCEPTION_SCORE.key(),
                    ClassScores.inceptionScore(styles.toArray(float[][]::new)));
        }
        return values;
    }

    private Map<String, Double> measure(float[][] samples, float[][] probabilities) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (probabilities.length > 0) {
            values.put(Metric.FID.key(), FrechetDistance.between(pictures, samples));
            KernelDistance.Estimate kid = KernelDistance.estimate(pictures, samples, SUBSETS, SUBSET_SIZE, seed);
            values.put(Metric.KID.key(), kid.mean());
            values.put(Metric.KID_DEVIATION.key(), kid.deviation());
            values.put(Metric.INCEPTION_SCORE.key(), ClassScores.inceptionScore(probabilities));
        } else {
            values.put(Metric.PIXEL_DISTANCE.key(), DiagonalDistance.between(pictures, samples));
        }
        values.put(Metric.DIVERSITY.key(), Diversity.of(samples));
        if (pictures.length > 2) {
            values.put(Metric.NEAREST.key(), nearest(samples));
        }
        return values;
    }

    private double nearest(float[][] samples) {
        int[] own = new int[pictures.length];
        Arrays.setAll(own, i -> i);
        NearestPictures ofSamples = NearestPictures.of(samples);
        NearestPictures among = NearestPictures.among(pictures, own);
        for (int i = 0; i < pictures.length; i++) {
            ofSamples.offer(i, pictures[i]);
            among.offer(i, pictures[i]);
        }
        return NearestPictures.ratio(ofSamples, among);
    }

    private float[][] pictures() {
        List<float[]> features = new ArrayList<>();
        int count = Math.min(PICTURES, cache.count());
        int height = cache.framing().height();
        int width = cache.framing().width();
        int size = 3 * height * width;
        for (int at = 0; at < count; at += TOGETHER) {
            int n = Math.min(TOGETHER, count - at);
            byte[] pixels = new byte[n * size];
            for (int i = 0; i < n; i++) {
                int picture = (int) ((long) (at + i) * cache.count() / count);
                cache.read(picture, 0.5, 0.5, false, pixels, i * size);
            }
            try (GradientPause _ = new GradientPause();
                    Ops inner = ops.scope()) {
                look(inner, inner.floats(unit(pixels), n, 3, height, width), features, new ArrayList<>());
            }
        }
        return features.toArray(float[][]::new);
    }

    private void look(Ops inner, NDArray images, List<float[]> features, List<float[]> probabilities) {
        if (judges.file().isPresent()) {
            Judgement judgement = judges.file().get().judge(inner, images);
            features.addAll(Arrays.asList(judgement.features()));
            probabilities.addAll(Arrays.asList(judgement.probabilities()));
            return;
        }
        NDArray small = new LayerOps(inner).resizeSmooth(images, SMALL, SMALL);
        float[] values = small.toFloatArray();
        int each = 3 * SMALL * SMALL;
        for (int at = 0; at < values.length; at += each) {
            features.add(Arrays.copyOfRange(values, at, at + each));
        }
    }

    private static float[] unit(byte[] pixels) {
        float[] values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (pixels[i] & 0xFF) / 255f;
        }
        return values;
    }
}
