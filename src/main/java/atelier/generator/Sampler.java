package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.art.Latent;
import atelier.nn.GradientPause;
import atelier.nn.KeyedRandom;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pictures of latents, a few at a time. A seed is the same latent on every machine: it is drawn in Java. Used by one
 * thread at a time; the caller owns the operators, and may stop between calls.
 */
public final class Sampler {
    private static final int TOGETHER = 4;

    private final Ops ops;
    private final Generator generator;

    public Sampler(Ops ops, Generator generator) {
        this.ops = ops;
        this.generator = generator;
    }

    /** The latent vector of a seed. */
    public static float[] vector(long seed, int size) {
        return KeyedRandom.of(seed).gaussians(size);
    }

    public List<GeneratedImage> sample(List<Latent> latents) {
        List<float[]> vectors = latents.stream()
                .map(latent -> vector(latent.seed(), generator.latentSize()))
                .toList();
        return sample(vectors, latents.stream().mapToDouble(Latent::diversity).toArray());
    }

    /** Pictures of latent vectors, each with its diversity: walks, blends, and directions. */
    public List<GeneratedImage> sample(List<float[]> vectors, double[] diversity) {
        List<GeneratedImage> images = new ArrayList<>();
        for (int at = 0; at < vectors.size(); at += TOGETHER) {
            int end = Math.min(at + TOGETHER, vectors.size());
            try (GradientPause _ = new GradientPause();
                    Ops inner = ops.scope()) {
                NDArray z = rows(inner, vectors.subList(at, end));
                NDArray amount = column(inner, Arrays.copyOfRange(diversity, at, end));
                images.addAll(read(generator.sample(inner, z, amount)));
            }
        }
        return images;
    }

    /**
     * Style mixing: the coarse layers of one latent, the fine ones, from {@code cut} on, of another.
     *
     * @throws IllegalArgumentException for a generator without layers to mix, or a cut outside of them
     */
    public GeneratedImage mix(Latent coarse, Latent fine, int cut) {
        if (!(generator instanceof StyleGanGenerator network)) {
            throw new IllegalArgumentException("This generator cannot mix styles by layer.");
        }
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            LayerStyles mixed = styles(inner, network, coarse).crossed(styles(inner, network, fine), cut);
            NDArray image = network.synthesize(inner, mixed, Noise.fixed(0));
            return read(new LayerOps(inner).toUnit(image)).getFirst();
        }
    }

    private static LayerStyles styles(Ops ops, StyleGanGenerator network, Latent latent) {
        NDArray z = rows(ops, List.of(vector(latent.seed(), network.latentSize())));
        NDArray w = network.truncate(
                ops, network.mapping().forward(ops, z), column(ops, new double[] {latent.diversity()}));
        return LayerStyles.same(w, network.layers());
    }

    private static NDArray rows(Ops ops, List<float[]> vectors) {
        int width = vectors.getFirst().length;
        float[] values = new float[vectors.size() * width];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, values, i * width, width);
        }
        return ops.floats(values, vectors.size(), width);
    }

    private static NDArray column(Ops ops, double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return ops.floats(floats, values.length, 1);
    }

    static List<GeneratedImage> read(NDArray images) {
        int n = (int) images.getShape().get(0);
        int size = (int) images.getShape().get(3);
        int each = 3 * size * size;
        float[] all = new float[n * each];
        Ops.read(images, all);
        List<GeneratedImage> result = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            result.add(new GeneratedImage(size, Arrays.copyOfRange(all, i * each, (i + 1) * each)));
        }
        return result;
    }
}
