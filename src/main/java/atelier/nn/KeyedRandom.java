package atelier.nn;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/**
 * Random numbers that follow from a key alone, the same on every machine: SplitMix64 (Steele et al. 2014) started from
 * a mix of the key's parts.
 */
public final class KeyedRandom implements RandomGenerator {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private long state;
    private double spare = Double.NaN;

    private KeyedRandom(long state) {
        this.state = state;
    }

    /** The numbers of a key, for example a seed, a purpose and a step. */
    public static KeyedRandom of(long... key) {
        long state = GOLDEN;
        for (long part : key) {
            state = mix((state ^ mix(part + GOLDEN)) + GOLDEN);
        }
        return new KeyedRandom(state);
    }

    /** A number for a name, to be a part of a key (FNV-1a over its UTF-8 bytes). */
    public static long named(String name) {
        long hash = FNV_OFFSET;
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (unit & 0xFF)) * FNV_PRIME;
        }
        return hash;
    }

    @Override
    public long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    /** Normally distributed, by Box and Muller in strict arithmetic. */
    @Override
    public double nextGaussian() {
        if (!Double.isNaN(spare)) {
            double value = spare;
            spare = Double.NaN;
            return value;
        }
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - nextDouble()));
        double angle = 2 * Math.PI * nextDouble();
        spare = radius * StrictMath.sin(angle);
        return radius * StrictMath.cos(angle);
    }

    public float[] gaussians(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) nextGaussian();
        }
        return values;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
