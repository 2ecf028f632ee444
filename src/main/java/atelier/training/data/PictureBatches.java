package atelier.training.data;

import java.util.random.RandomGenerator;

/**
 * The batch of any step: which pictures, which part of each, mirrored or not, all from the seed and the step alone, so
 * a resumed training sees exactly what it would have seen. May be asked by any thread.
 */
public final class PictureBatches {
    private final PictureCache cache;
    private final int batch;
    private final boolean flips;
    private final long seed;
    private final CounterRandom.Stream crops;
    private final EpochOrder order;

    private PictureBatches(
            PictureCache cache,
            int batch,
            boolean flips,
            long seed,
            CounterRandom.Stream order,
            CounterRandom.Stream crops) {
        this.cache = cache;
        this.batch = batch;
        this.flips = flips;
        this.seed = seed;
        this.crops = crops;
        this.order = new EpochOrder(cache.count(), seed, order);
    }

    /** The main pictures of a training. */
    public static PictureBatches of(PictureCache cache, int batch, boolean flips, long seed) {
        return new PictureBatches(cache, batch, flips, seed, CounterRandom.Stream.ORDER, CounterRandom.Stream.CROPS);
    }

    /** The style pictures beside them, in an order of their own. */
    public static PictureBatches ofStyles(PictureCache cache, int batch, boolean flips, long seed) {
        return new PictureBatches(
                cache, batch, flips, seed, CounterRandom.Stream.STYLE_ORDER, CounterRandom.Stream.STYLE_CROPS);
    }

    /** The same style pictures as {@link #ofStyles} gives, cut and mirrored otherwise: other views of the same styles. */
    public static PictureBatches ofStylesAgain(PictureCache cache, int batch, boolean flips, long seed) {
        return new PictureBatches(
                cache, batch, flips, seed, CounterRandom.Stream.STYLE_ORDER, CounterRandom.Stream.STYLE_CROPS_AGAIN);
    }

    /** The batch of a step, counted from 0. Epochs follow each other without a gap: a batch may span two. */
    public PictureBatch at(long step) {
        Framing framing = cache.framing();
        int size = 3 * framing.height() * framing.width();
        byte[] pixels = new byte[Math.multiplyExact(batch, size)];
        int[] labels = new int[batch];
        int[] indices = new int[batch];
        RandomGenerator random = CounterRandom.at(seed, crops, step);
        for (int i = 0; i < batch; i++) {
            indices[i] = order.at(step * batch + i);
            labels[i] = cache.label(indices[i]);
            cache.read(
                    indices[i],
                    random.nextDouble(),
                    random.nextDouble(),
                    random.nextBoolean() && flips,
                    pixels,
                    i * size);
        }
        return new PictureBatch(step, framing.height(), framing.width(), pixels, labels, indices);
    }

    /** How many steps show every picture once, rounded up. */
    public long stepsPerEpoch() {
        return Math.ceilDiv(cache.count(), batch);
    }
}
