package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.List;

/**
 * How a style looks close up: the Gram matrices of its features, relu1_1 first (Gatys et al. 2016). They hold second
 * raw moments, so those of several styles mix linearly.
 */
record Texture(List<float[]> grams) {
    Texture {
        grams = List.copyOf(grams);
    }

    /** Of one picture {@code [1, 3, H, W]}, RGB in [0, 1]. */
    static Texture of(Ops ops, FeatureNetwork features, NDArray picture) {
        try (Ops inner = ops.scope()) {
            return new Texture(features.ownTaps(inner, picture).stream()
                    .map(tap -> new LossOps(inner).gram(tap).toFloatArray())
                    .toList());
        }
    }

    /** The mean of textures by weights that sum to 1. */
    static Texture mix(List<Texture> textures, List<Double> weights) {
        List<float[]> grams = new ArrayList<>();
        for (int tap = 0; tap < textures.getFirst().grams.size(); tap++) {
            float[] mean = new float[textures.getFirst().grams.get(tap).length];
            for (int i = 0; i < textures.size(); i++) {
                float[] gram = textures.get(i).grams.get(tap);
                for (int k = 0; k < mean.length; k++) {
                    mean[k] += (float) (weights.get(i) * gram[k]);
                }
            }
            grams.add(mean);
        }
        return new Texture(grams);
    }

    /** How unlike features are, from 0; each tap counts as a share of the target's own size, so 1 is nothing alike. */
    NDArray distance(Ops ops, List<NDArray> taps) {
        try (Ops inner = ops.scope()) {
            LossOps losses = new LossOps(inner);
            List<NDArray> distances = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (int i = 0; i < grams.size(); i++) {
                NDArray gram = losses.gram(taps.get(i));
                NDArray target = inner.floats(grams.get(i), gram.getShape().getShape());
                distances.add(losses.meanSquare(gram, target));
                weights.add(1 / (grams.size() * meanSquare(grams.get(i))));
            }
            return inner.result(losses.weightedSum(distances, weights));
        }
    }

    static double meanSquare(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.max(sum / values.length, Float.MIN_NORMAL);
    }
}
