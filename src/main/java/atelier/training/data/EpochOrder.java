package atelier.training.data;

import atelier.nn.SplitMix64;

/**
 * The order in which pictures are shown: position p shows the (p mod n)-th picture of a permutation that belongs to
 * epoch p div n, so every epoch shows each picture once. The permutation is a small Feistel cipher walked until it
 * falls inside n (Black and Rogaway 2002): no list is kept, and any position can be asked for at once.
 */
final class EpochOrder {
    private static final int ROUNDS = 6;

    private final int count;
    private final long seed;
    private final CounterRandom.Stream stream;
    private final int halfBits;

    EpochOrder(int count, long seed, CounterRandom.Stream stream) {
        if (count < 1) {
            throw new IllegalArgumentException("there are no pictures to show");
        }
        this.count = count;
        this.seed = seed;
        this.stream = stream;
        int bits = 64 - Long.numberOfLeadingZeros(count - 1L);
        this.halfBits = Math.max(1, (bits + 1) / 2);
    }

    int at(long position) {
        long epoch = position / count;
        long key = CounterRandom.at(seed, stream, epoch).nextLong();
        long index = position % count;
        do {
            index = permute(index, key);
        } while (index >= count);
        return (int) index;
    }

    private long permute(long value, long key) {
        long mask = (1L << halfBits) - 1;
        long left = value >>> halfBits;
        long right = value & mask;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ (SplitMix64.mix(key + round * SplitMix64.GOLDEN + right) & mask);
            left = right;
            right = next;
        }
        return left << halfBits | right;
    }
}
