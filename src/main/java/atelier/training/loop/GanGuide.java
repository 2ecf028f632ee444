package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.GradientPause;
import atelier.nn.KeyedRandom;
import atelier.nn.LayerOps;
import atelier.nn.NetworkTensors;
import atelier.nn.Ops;
import atelier.nn.TensorData;
import atelier.nn.UpdateOps;
import atelier.training.data.PictureCache;
import atelier.training.objective.GanBatch;
import atelier.training.objective.Likeness;
import atelier.training.objective.StyleGuide;
import atelier.training.options.GanOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Latents that mean something: those of a share of each batch are style and layout of its real pictures, with a little
 * noise, and the pictures generated from them shall be like these. The axes are found once, before the first step, and kept
 * in every checkpoint; the noise follows from the seed and the step.
 */
final class GanGuide implements AutoCloseable {
    static final String FILE = "guide";

    private static final double NOISE = 0.1;
    private static final double LAYOUT_WEIGHT = 2;
    private static final int TOGETHER = 8;
    private static final int MOST = 1024;
    private static final int PER_NUMBER = 4;
    private static final int VIEWS = 8;
    private static final long CROPS = KeyedRandom.named("guide.crops");
    private static final long NOISES = KeyedRandom.named("guide.noise");

    private final FeatureNetwork features;
    private final PictureCache cache;
    private final long seed;
    private final int latent;
    private final double share;
    private final Ops scope;
    private final Map<String, NDArray> tensors = new LinkedHashMap<>();
    private final StyleGuide guide;

    GanGuide(Ops ops, FeatureNetwork features, GanOptions options, PictureCache cache, long seed) {
        this.features = features;
        this.cache = cache;
        this.seed = seed;
        this.latent = options.network().latent();
        this.share = options.objective().guidedShare();
        this.scope = ops.scope();
        int width = StyleGuide.width(features);
        tensors.put("mean", scope.floats(new float[width], width));
        tensors.put("scale", scope.floats(new float[width], width));
        tensors.put("axes", scope.floats(new float[latent * width], latent, width));
        tensors.put("noise", scope.floats(new float[latent], latent));
        this.guide = new StyleGuide(features, tensors.get("mean"), tensors.get("scale"), tensors.get("axes"));
    }

    Likeness likeness() {
        return new Likeness(features);
    }

    /** Finds the axes in the pictures of the training. */
    void learnAxes() {
        StyleAxes found = StyleAxes.of(statistics(), weights(), latent);
        int width = found.mean().length;
        float[] rows = new float[latent * width];
        float[] noise = new float[latent];
        for (int i = 0; i < latent; i++) {
            float[] axis = found.axes()[i];
            System.arraycopy(axis, 0, rows, i * width, width);
            // where the data have no more axes, chance alone: as large as it is among unguided latents
            noise[i] = isZero(axis) ? 1 : (float) NOISE;
        }
        set("mean", found.mean());
        set("scale", found.scale());
        set("axes", rows);
        set("noise", noise);
    }

    /** The layout has fewer numbers than the style, and the eye sees it first. */
    private float[] weights() {
        float[] weights = new float[StyleGuide.width(features)];
        int style = weights.length - StyleGuide.layout();
        Arrays.fill(weights, 0, style, 1);
        Arrays.fill(weights, style, weights.length, (float) LAYOUT_WEIGHT);
        return weights;
    }

    private void set(String name, float[] values) {
        NDArray tensor = tensors.get(name);
        try (Ops inner = scope.scope()) {
            NDArray copy = inner.floats(values, tensor.getShape().getShape());
            new UpdateOps(inner).copy(List.of(tensor), List.of(copy));
        }
    }

    private static boolean isZero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    private float[][] statistics() {
        int pictures = cache.count();
        int crops = Math.min(MOST, Math.max(pictures, Math.min(VIEWS * pictures, PER_NUMBER * latent)));
        int count = Math.max(2, crops);
        float[][] all = new float[count][];
        for (int at = 0; at < count; at += TOGETHER) {
            int n = Math.min(TOGETHER, count - at);
            try (GradientPause _ = new GradientPause();
                    Ops inner = scope.scope()) {
                float[] some = StyleGuide.statistics(inner, features, crops(inner, at, n, count))
                        .toFloatArray();
                int width = some.length / n;
                for (int i = 0; i < n; i++) {
                    all[at + i] = Arrays.copyOfRange(some, i * width, (i + 1) * width);
                }
            }
        }
        return all;
    }

    private NDArray crops(Ops ops, int first, int n, int count) {
        int height = cache.framing().height();
        int width = cache.framing().width();
        int size = 3 * height * width;
        byte[] pixels = new byte[n * size];
        for (int i = 0; i < n; i++) {
            KeyedRandom random = KeyedRandom.of(seed, CROPS, first + i);
            int picture = (int) ((long) (first + i) * cache.count() / count);
            cache.read(picture, random.nextDouble(), random.nextDouble(), random.nextBoolean(), pixels, i * size);
        }
        float[] signed = new float[pixels.length];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = (pixels[i] & 0xFF) / 127.5f - 1;
        }
        return ops.floats(signed, n, 3, height, width);
    }

    /** The batch with the latents of its first pictures taken from their styles. */
    GanBatch guided(Ops ops, GanBatch batch, long micro) {
        int n = (int) batch.latents().getShape().get(0);
        int count = (int) Math.round(share * n);
        if (count == 0) {
            return batch;
        }
        LayerOps layers = new LayerOps(ops);
        NDArray taken = guide.latents(ops, layers.firstRows(batch.real(), count));
        float[] chance = KeyedRandom.of(seed, NOISES, micro).gaussians(count * latent);
        NDArray noise = ops.mul(ops.floats(chance, count, latent), tensors.get("noise"));
        NDArray guided = ops.add(taken, noise);
        NDArray latents = count == n ? guided : layers.concat(List.of(guided, rest(ops, batch, count)), 0);
        return new GanBatch(batch.real(), batch.labels(), latents, count);
    }

    private NDArray rest(Ops ops, GanBatch batch, int from) {
        float[] all = batch.latents().toFloatArray();
        int n = all.length / latent;
        return ops.floats(Arrays.copyOfRange(all, from * latent, all.length), n - from, latent);
    }

    Map<String, TensorData> data() {
        return NetworkTensors.data("", tensors);
    }

    void restore(SavedState saved) throws IOException {
        saved.restore(scope, FILE, "", tensors);
    }

    @Override
    public void close() {
        scope.close();
    }
}
