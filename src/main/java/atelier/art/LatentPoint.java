package atelier.art;

import java.util.Arrays;
import java.util.List;

/**
 * A place in a generator's space: one vector, or one for each layer of the network, coarse to fine. What the numbers
 * mean is the generator's; points of one generator can be mixed. A point of no vectors stands for "not in any space".
 * Immutable.
 */
public final class LatentPoint {
    public static final LatentPoint NONE = new LatentPoint(0, new float[0]);

    private final int layers;
    private final float[] values;

    private LatentPoint(int layers, float[] values) {
        this.layers = layers;
        this.values = values;
    }

    /** One vector for everything; copied. */
    public static LatentPoint of(float... vector) {
        return layered(1, vector);
    }

    /** {@code values} holds the layers' vectors one after the other; copied, and finite. */
    public static LatentPoint layered(int layers, float... values) {
        if (layers < 1 || values.length == 0 || values.length % layers != 0) {
            throw new IllegalArgumentException(
                    "%d numbers are not the vectors of %d layers".formatted(values.length, layers));
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("a latent point holds finite values only");
            }
        }
        return new LatentPoint(layers, values.clone());
    }

    public boolean known() {
        return layers > 0;
    }

    public int layers() {
        return layers;
    }

    /** The length of one vector. */
    public int width() {
        return layers == 0 ? 0 : values.length / layers;
    }

    /** The vector of a layer, a copy; a point of one vector has the same one in every layer. */
    public float[] vector(int layer) {
        int from = layers == 1 ? 0 : layer * width();
        return Arrays.copyOfRange(values, from, from + width());
    }

    /** A copy of all values, layer by layer. */
    public float[] toArray() {
        return values.clone();
    }

    /** The same place with a vector for each of so many layers. */
    public LatentPoint spread(int count) {
        if (layers == count) {
            return this;
        }
        if (layers != 1) {
            throw new IllegalArgumentException("a point of %d layers has no place in %d".formatted(layers, count));
        }
        float[] all = new float[count * values.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(values, 0, all, i * values.length, values.length);
        }
        return new LatentPoint(count, all);
    }

    /** The weighted sum of points of one space; layers are spread where only some of the points have them. */
    public static LatentPoint sum(List<LatentPoint> points, double... weights) {
        if (points.isEmpty() || points.size() != weights.length) {
            throw new IllegalArgumentException("a sum needs one weight for each point");
        }
        int layers = points.stream().mapToInt(LatentPoint::layers).max().orElseThrow();
        double[] sum = new double[layers * points.getFirst().width()];
        for (int k = 0; k < weights.length; k++) {
            float[] values = points.get(k).spread(layers).values;
            if (values.length != sum.length) {
                throw new IllegalArgumentException("points of different generators can't be mixed");
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weights[k] * values[i];
            }
        }
        float[] result = new float[sum.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) sum[i];
        }
        return layered(layers, result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LatentPoint point && layers == point.layers && Arrays.equals(values, point.values);
    }

    @Override
    public int hashCode() {
        return 31 * layers + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "LatentPoint[%d × %d]".formatted(layers, width());
    }
}
