package atelier.nn;

import java.util.random.RandomGenerator;

/**
 * Random numbers that follow from where they start, the same on every machine (Steele et al. 2014). How a start is made
 * of what is known, and how normal numbers are drawn, is part of the data of whoever stored a seed: each kind keeps its
 * own.
 */
public abstract class SplitMix64 implements RandomGenerator {
    /** The step from one number to the next: 2⁶⁴ over the golden ratio, odd. */
    public static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    protected SplitMix64(long start) {
        state = start;
    }

    /** Spreads the bits of a number over all of another's. */
    public static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public final long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Normally distributed floats, as for latents. */
    public final float[] gaussians(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) nextGaussian();
        }
        return values;
    }
}
