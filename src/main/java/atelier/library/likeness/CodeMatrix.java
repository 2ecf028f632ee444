package atelier.library.likeness;

import atelier.art.StyleCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The codes of many styles side by side, each with a key: 2 KB a style. Immutable. */
public final class CodeMatrix {
    private static final int WIDTH = StyleCode.LENGTH;

    private final int[] keys;
    private final float[] values;

    private CodeMatrix(int[] keys, float[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** A style and how far it is, Euclidean. */
    public record Neighbour(int key, double distance) {}

    /** Takes codes one after the other. */
    public static final class Builder {
        private int[] keys;
        private float[] values;
        private int count;

        /** @param expected how many there will be; more find their place, too */
        public Builder(int expected) {
            keys = new int[Math.max(expected, 1)];
            values = new float[Math.multiplyExact(keys.length, WIDTH)];
        }

        /** @param code {@link StyleCode#LENGTH} values, row by row */
        public void add(int key, float... code) {
            if (code.length != WIDTH) {
                throw new IllegalArgumentException("a style code has " + WIDTH + " values, not " + code.length);
            }
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count + count / 2 + 1);
                values = Arrays.copyOf(values, Math.multiplyExact(keys.length, WIDTH));
            }
            keys[count] = key;
            System.arraycopy(code, 0, values, count * WIDTH, WIDTH);
            count++;
        }

        /** Where there are as many as expected, nothing is copied: the builder is used up. */
        public CodeMatrix build() {
            boolean full = count == keys.length;
            return new CodeMatrix(
                    full ? keys : Arrays.copyOf(keys, count), full ? values : Arrays.copyOf(values, count * WIDTH));
        }
    }

    public int size() {
        return keys.length;
    }

    public int key(int row) {
        return keys[row];
    }

    /** A code as a copy. */
    public StyleCode code(int row) {
        return StyleCode.of(Arrays.copyOfRange(values, row * WIDTH, (row + 1) * WIDTH));
    }

    /** Copies a row's values to {@code into}. */
    void read(int row, double[] into) {
        for (int i = 0; i < WIDTH; i++) {
            into[i] = values[row * WIDTH + i];
        }
    }

    /** The row of a key, or −1. */
    public int rowOf(int key) {
        return IntStream.range(0, keys.length)
                .filter(row -> keys[row] == key)
                .findFirst()
                .orElse(-1);
    }

    /** The nearest to a code, nearest first; equally near ones by key. {@code without} is left out. */
    public List<Neighbour> nearest(StyleCode code, int count, int without) {
        if (count < 1) {
            return List.of();
        }
        float[] wanted = code.toArray();
        Comparator<Neighbour> nearestFirst =
                Comparator.comparingDouble(Neighbour::distance).thenComparingInt(Neighbour::key);
        PriorityQueue<Neighbour> best = new PriorityQueue<>(nearestFirst.reversed());
        for (int row = 0; row < keys.length; row++) {
            if (keys[row] == without) {
                continue;
            }
            double squared = squared(wanted, row * WIDTH);
            if (best.size() < count || squared < best.element().distance()) {
                best.add(new Neighbour(keys[row], squared));
                if (best.size() > count) {
                    best.remove();
                }
            }
        }
        return best.stream()
                .sorted(nearestFirst)
                .map(n -> new Neighbour(n.key(), Math.sqrt(n.distance())))
                .toList();
    }

    // four sums side by side keep the processor's units busy: one sum alone waits for itself at each step
    private float squared(float[] wanted, int from) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        for (int i = 0; i < WIDTH; i += 4) {
            float d0 = wanted[i] - values[from + i];
            float d1 = wanted[i + 1] - values[from + i + 1];
            float d2 = wanted[i + 2] - values[from + i + 2];
            float d3 = wanted[i + 3] - values[from + i + 3];
            s0 += d0 * d0;
            s1 += d1 * d1;
            s2 += d2 * d2;
            s3 += d3 * d3;
        }
        return s0 + s1 + (s2 + s3);
    }

    /** The taste's score of each key. */
    public java.util.Map<Integer, Double> scores(Taste taste) {
        java.util.Map<Integer, Double> scores = new java.util.HashMap<>();
        for (int row = 0; row < keys.length; row++) {
            scores.put(keys[row], taste.score(code(row)));
        }
        return scores;
    }
}
