package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.generator.Generator;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import atelier.training.data.CounterRandom;
import atelier.training.data.CounterRandom.Stream;
import atelier.training.data.PictureBatch;
import atelier.training.objective.GanBatch;
import java.util.Arrays;
import java.util.Optional;

/** The tensors of a GAN's steps: pictures at the size of the network, their labels, latents. */
record GanBatches(long seed, boolean labelled, Optional<GanGuide> guide) {
    /**
     * @param micro counts the discriminator's steps
     * @param alpha how far a growing network's newest block is faded in
     */
    GanBatch of(Ops inner, PictureBatch pictures, Generator generator, long micro, double alpha) {
        int n = pictures.count();
        NDArray real = inner.floats(pictures.signed(), n, 3, pictures.height(), pictures.width());
        int size = generator.latentSize();
        float[] latents = CounterRandom.at(seed, Stream.LATENTS, micro).gaussians(n * size);
        Optional<NDArray> labels = labelled
                ? Optional.of(inner.longs(
                        Arrays.stream(pictures.labels()).mapToLong(l -> l).toArray(), n))
                : Optional.empty();
        GanBatch batch = new GanBatch(
                atStage(inner, real, generator.resolution(), alpha), labels, inner.floats(latents, n, size), 0);
        return guide.map(styles -> styles.guided(inner, batch, micro)).orElse(batch);
    }

    /** Pictures at the stage's resolution, as soft as those that the fading network makes. */
    private static NDArray atStage(Ops inner, NDArray real, int resolution, double alpha) {
        LayerOps layers = new LayerOps(inner);
        NDArray x = real;
        while (x.getShape().get(2) > resolution) {
            x = layers.averagePool(x);
        }
        return alpha == 1 ? x : inner.lerp(inner.enlargeNearest(layers.averagePool(x), 2), x, alpha);
    }
}
