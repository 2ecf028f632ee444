package atelier.nn;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers that follow from a key alone, the same on every machine: SplitMix64 (Steele et al. 2014) started from
 * a mix of the key's parts.
 */
public final class KeyedRandom extends SplitMix64 {
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private double spare = Double.NaN;

    private KeyedRandom(long state) {
        super(state);
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
}
