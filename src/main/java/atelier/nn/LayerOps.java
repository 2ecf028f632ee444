package atelier.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;

/** Operators of generators, discriminators and feature networks; results belong to the scope of {@code ops}. */
public record LayerOps(Ops ops) {
    private static final double SLOPE = 0.2;

    /** Zero-padded convolution without bias. */
    public NDArray conv(NDArray x, NDArray w, int stride, int pad) {
        return ops.one("conv_plain", x, w, stride, pad);
    }

    /** Transposed convolution without bias. */
    public NDArray convTransposed(NDArray x, NDArray w, int stride, int pad, int extra) {
        return ops.one("conv_transposed_plain", x, w, stride, pad, extra);
    }

    /** TensorFlow's SAME padding: what is odd goes to the right and the bottom. */
    public NDArray convSame(NDArray x, NDArray w, NDArray b, int stride, int groups) {
        return ops.one("conv_same", x, w, b, stride, groups);
    }

    /** {@code x · wᵀ}. */
    public NDArray linear(NDArray x, NDArray w) {
        return ops.one("linear_plain", x, w);
    }

    /** Momentum 0.1, epsilon 1e-5; in training the running statistics are updated in place, the variance unbiased. */
    public NDArray batchNorm(NDArray x, NDArray w, NDArray b, NDArray mean, NDArray variance, boolean training) {
        return ops.one("batch_norm", x, w, b, mean, variance, training);
    }

    /** Leaky ReLU of slope 0.2; overwrites an intermediate that nothing else uses. */
    public NDArray leakyReluInPlace(NDArray x) {
        return ops.one("leaky_relu_in_place", x, SLOPE);
    }

    public NDArray relu6(NDArray x) {
        return ops.one("relu6", x);
    }

    public NDArray tanh(NDArray x) {
        return ops.one("tanh", x);
    }

    /** Over axis 1. */
    public NDArray softmax(NDArray x) {
        return ops.one("softmax", x);
    }

    /** Joins all axes from {@code start} on. */
    public NDArray flatten(NDArray x, int start) {
        return ops.one("flatten", x, start);
    }

    /** {@code [N, …]} to {@code [N, C, size, size]}. */
    public NDArray grid(NDArray x, int size) {
        return ops.one("grid", x, size);
    }

    /** {@code [1, C, H, W]} seen {@code n} times, without a copy. */
    public NDArray repeatFirst(NDArray x, int n) {
        return ops.one("repeat_first", x, n);
    }

    public NDArray concat(List<NDArray> parts, int axis) {
        return ops.one("concat", parts, axis);
    }

    /** Maximum over 2 × 2 pixels. */
    public NDArray maxPool(NDArray x) {
        return ops.one("max_pool", x);
    }

    /** Mean over 2 × 2 pixels. */
    public NDArray averagePool(NDArray x) {
        return ops.one("average_pool", x);
    }

    /** Means over {@code size × size} parts of each map. */
    public NDArray poolTo(NDArray x, int size) {
        return ops.one("pool_to", x, size);
    }

    /** Mean over H and W, {@code [N, C]}. */
    public NDArray spaceMean(NDArray x) {
        return ops.one("space_mean", x);
    }

    /** Twice the size, bilinear. */
    public NDArray enlargeBilinear(NDArray x) {
        return ops.one("enlarge_bilinear", x);
    }

    /** Bilinear with antialiasing: for shrinking pictures. */
    public NDArray resizeSmooth(NDArray x, int height, int width) {
        return ops.one("resize_smooth", x, height, width);
    }

    /** Each row over its root mean square. */
    public NDArray normaliseLatent(NDArray z) {
        return ops.one("normalise_latent", z);
    }

    /** StyleGAN2's convolution: input channels scaled by {@code [N, in]}, the output brought back to unit variance. */
    public NDArray modulatedConv(NDArray x, NDArray w, NDArray b, NDArray scales, boolean demodulate) {
        return ops.one("modulated_conv", x, w, b, scales, demodulate);
    }

    /** {@code √2 · leakyRelu(x + strength · noise)}. */
    public NDArray noisyActivation(NDArray x, NDArray strength, NDArray noise) {
        return ops.one("noisy_activation", x, strength, noise);
    }

    /** Adds one channel: the mean standard deviation over groups of four of the batch (Karras et al. 2018). */
    public NDArray batchDeviation(NDArray x) {
        return ops.one("batch_deviation", x);
    }

    /** SAGAN's attention with 1 × 1 query, key and value: {@code x + gamma · attended}. */
    public NDArray selfAttention(NDArray x, NDArray query, NDArray key, NDArray value, NDArray gamma) {
        return ops.one("self_attention", x, query, key, value, gamma);
    }

    /** How many standard deviations {@code x} lies from the mean, held between −limit and limit. */
    public NDArray standardScore(NDArray x, NDArray mean, NDArray std, double limit) {
        return ops.one("standard_score", x, mean, std, limit);
    }

    /**
     * ReLU of a 3 × 3 depthwise convolution whose kernels differ from sample to sample.
     *
     * @param kernels {@code [N, blocks · C · 10]}: nine taps and a bias for each channel of each block
     */
    public NDArray adaptiveConv(NDArray x, NDArray kernels, int block) {
        return ops.one("adaptive_conv", x, kernels, block);
    }

    /** With a border of reflected pixels. */
    public NDArray reflected(NDArray x, int border) {
        return ops.one("reflected", x, border);
    }

    /** With a border of the outermost pixels. */
    public NDArray extended(NDArray x, int border) {
        return ops.one("extended", x, border);
    }

    public NDArray sub(NDArray a, NDArray b) {
        return ops.one("sub", a, b);
    }

    public NDArray scale(NDArray x, double factor) {
        return ops.one("scale", x, factor);
    }

    /** From [−1, 1] to [0, 1], clamped. */
    public NDArray toUnit(NDArray x) {
        return ops.one("to_unit", x);
    }

    /** From [0, 1] to [−1, 1]. */
    public NDArray toSigned(NDArray x) {
        return ops.one("to_signed", x);
    }

    /** The inner product of each row of {@code [N, C]} with the other's, {@code [N]}. */
    public NDArray rowDots(NDArray a, NDArray b) {
        return ops.one("row_dots", a, b);
    }

    /** Moves every value by {@code amount} the way the gradient's sign says, held in [0, 1] (Goodfellow et al. 2015). */
    public NDArray stepBySign(NDArray x, NDArray gradient, double amount) {
        return ops.one("step_by_sign", x, gradient, amount);
    }

    /** A part of every picture, {@code [N, C, height, width]}, without a copy. */
    public NDArray window(NDArray x, int top, int left, int height, int width) {
        return ops.one("window", x, top, left, height, width);
    }

    /** The first {@code n} along the first axis. */
    public NDArray firstRows(NDArray x, int n) {
        return ops.one("first_rows", x, n);
    }

    /** Mean over the first axis. */
    public NDArray meanOfRows(NDArray x) {
        return ops.one("mean_rows", x);
    }

    /** Normal numbers of the device's own generator: repeatable for a seed on one kind of device. */
    public NDArray normal(long seed, long... shape) {
        JniUtils.setSeed(seed);
        return ops.manager().randomNormal(0, 1, new Shape(shape), DataType.FLOAT32);
    }
}
