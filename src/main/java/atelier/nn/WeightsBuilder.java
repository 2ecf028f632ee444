package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.random.RandomGenerator;

/**
 * Fresh tensors for a network, drawn in Java: each from the seed and its own name, so the same seed gives the same
 * network on every device, and a part that is added leaves the others as they were.
 */
public final class WeightsBuilder {
    private final Ops ops;
    private final long seed;
    private final String prefix;
    private final SequencedMap<String, NDArray> tensors;

    private WeightsBuilder(Ops ops, long seed, String prefix, SequencedMap<String, NDArray> tensors) {
        this.ops = ops;
        this.seed = seed;
        this.prefix = prefix;
        this.tensors = tensors;
    }

    /** The tensors will belong to the scope. */
    public static WeightsBuilder in(Ops ops, long seed) {
        return new WeightsBuilder(ops, seed, "", new LinkedHashMap<>());
    }

    /** The same builder, with names under {@code part}. */
    public WeightsBuilder at(String part) {
        return new WeightsBuilder(ops, seed, prefix + part + ".", tensors);
    }

    public Weights build() {
        return Weights.of(tensors);
    }

    public WeightsBuilder normal(String name, double deviation, long... shape) {
        RandomGenerator random = random(name);
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return put(name, values, shape);
    }

    /** Uniform between −bound and bound. */
    public WeightsBuilder uniform(String name, double bound, long... shape) {
        RandomGenerator random = random(name);
        float[] values = new float[size(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
        return put(name, values, shape);
    }

    public WeightsBuilder values(String name, float[] values, long... shape) {
        return put(name, values, shape);
    }

    public WeightsBuilder constant(String name, float value, long... shape) {
        float[] values = new float[size(shape)];
        Arrays.fill(values, value);
        return put(name, values, shape);
    }

    /** A fully connected layer, uniform within 1/√in, PyTorch's default. */
    public WeightsBuilder linear(String part, long in, long out) {
        WeightsBuilder at = at(part);
        double bound = 1 / Math.sqrt((double) in);
        at.uniform("weight", bound, out, in).uniform("bias", bound, out);
        return this;
    }

    /** A convolution with bias, uniform within 1/√(in · k²), PyTorch's default. */
    public WeightsBuilder conv(String part, long in, long out, int kernel) {
        double bound = 1 / Math.sqrt((double) in * kernel * kernel);
        at(part).uniform("weight", bound, out, in, kernel, kernel).uniform("bias", bound, out);
        return this;
    }

    public WeightsBuilder convWithoutBias(String part, long in, long out, int kernel) {
        at(part).uniform("weight", 1 / Math.sqrt((double) in * kernel * kernel), out, in, kernel, kernel);
        return this;
    }

    /** A transposed convolution; PyTorch takes {@code out · k²} for its fan. */
    public WeightsBuilder convTransposed(String part, long in, long out, int kernel, boolean bias) {
        double bound = 1 / Math.sqrt((double) out * kernel * kernel);
        at(part).uniform("weight", bound, in, out, kernel, kernel);
        if (bias) {
            at(part).uniform("bias", bound, out);
        }
        return this;
    }

    public WeightsBuilder batchNorm(String part, long channels) {
        at(part).constant("weight", 1, channels)
                .constant("bias", 0, channels)
                .constant("running_mean", 0, channels)
                .constant("running_var", 1, channels);
        return this;
    }

    private WeightsBuilder put(String name, float[] values, long... shape) {
        tensors.put(prefix + name, ops.floats(values, shape));
        return this;
    }

    private RandomGenerator random(String name) {
        return KeyedRandom.of(seed, KeyedRandom.named(prefix + name));
    }

    private static int size(long... shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }
}
