package atelier.generator;

import ai.djl.ndarray.NDArray;
import atelier.nn.KeyedRandom;
import atelier.nn.LayerOps;
import atelier.nn.Ops;

/** The noise of a StyleGAN's convolutions. */
@FunctionalInterface
public interface Noise {
    /** Noise {@code [batch or 1, 1, size, size]} for a convolution of a block, in the scope. */
    NDArray of(Ops ops, int block, int conv, int batch, int size);

    /** The same for every picture, drawn in Java: a latent is the same picture on every device. */
    static Noise fixed(long seed) {
        return (ops, block, conv, _, size) ->
                ops.floats(KeyedRandom.of(seed, block, conv).gaussians(size * size), 1, 1, size, size);
    }

    /** Another for every picture, drawn on the device: for training, where there is much of it. */
    static Noise drawn(long seed) {
        return (ops, block, conv, batch, size) ->
                new LayerOps(ops).normal(KeyedRandom.of(seed, block, conv).nextLong() >>> 1, batch, 1, size, size);
    }
}
