package atelier.training.data;

import atelier.nn.SplitMix64;

/**
 * Random numbers that follow from (seed, stream, step): nothing has to be saved for an exact resume, and what one
 * stream draws does not disturb another. SplitMix64 (Steele et al. 2014) from a mixed start. The same on every machine.
 */
public final class CounterRandom extends SplitMix64 {
    private CounterRandom(long state) {
        super(state);
    }

    /** What random numbers are drawn for; each use has a stream of its own. */
    public enum Stream {
        WEIGHTS(1),
        LATENTS(2),
        FIXED_LATENTS(3),
        ORDER(4),
        CROPS(5),
        STYLE_ORDER(6),
        STYLE_CROPS(7),
        AUGMENTATION(8),
        NOISE(9),
        LABELS(10),
        REPLAY(11),
        METRICS(12),
        SIZES(13),
        STYLE_CROPS_AGAIN(14),
        SHIFTS(15);

        // Part of the data of a run: never changed, never used again for something else.
        private final int id;

        Stream(int id) {
            this.id = id;
        }
    }

    /** The numbers of a stream at a step, from the first on. */
    public static CounterRandom at(long seed, Stream stream, long step) {
        long key = mix(seed + GOLDEN);
        key = mix(key ^ (GOLDEN * stream.id));
        return new CounterRandom(mix(key ^ mix(step + GOLDEN)));
    }

    /** Normally distributed, by Box and Muller in strict arithmetic, so that a seed is the same picture everywhere. */
    @Override
    public double nextGaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * nextDouble());
    }
}
