package atelier.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.List;

/**
 * Tensor operators bound to a scope: every result belongs to the scope and is freed when it closes, except those handed
 * to {@link #result}. Freeing is safe while gradients are recorded: what the graph needs stays alive in the graph.
 * Images and features are {@code [N, C, H, W]} float32. Used by one thread at a time.
 */
public final class Ops implements AutoCloseable {
    private final Kernels kernels;
    private final NDManager manager;
    private final boolean root;

    private Ops(Kernels kernels, NDManager manager, boolean root) {
        this.kernels = kernels;
        this.manager = manager;
        this.root = root;
    }

    /** Operators on the manager's device, which they close when they are closed. */
    static Ops open(NDManager manager) {
        return new Ops(Kernels.load(manager), manager, true);
    }

    /** A scope inside this one. */
    public Ops scope() {
        return new Ops(kernels, manager.newSubManager(), false);
    }

    /** Hands an array over to the scope around this one and returns it. */
    public NDArray result(NDArray array) {
        array.attach(manager.getParentManager());
        return array;
    }

    /** Frees arrays before the scope ends. */
    public void free(NDArray... arrays) {
        for (NDArray array : arrays) {
            array.close();
        }
    }

    /** The scope's memory, for arrays that are made by DJL itself. */
    public NDManager manager() {
        return manager;
    }

    public NDArray floats(float[] values, long... shape) {
        return owned(manager.create(FloatBuffer.wrap(values), new Shape(shape), DataType.FLOAT32));
    }

    public NDArray longs(long[] values, long... shape) {
        return owned(manager.create(LongBuffer.wrap(values), new Shape(shape), DataType.INT64));
    }

    /**
     * DJL lets an array that was made from a buffer use the buffer's memory, which the garbage collector takes back once
     * the array is closed, even while a recorded graph still needs it. The copy belongs to the engine.
     */
    private NDArray owned(NDArray borrowed) {
        try (borrowed) {
            return one("copy", borrowed);
        }
    }

    /** An array over a direct buffer of native byte order, without a copy on the CPU: don't write while it is in use. */
    public NDArray view(ByteBuffer direct, long... shape) {
        if (!direct.isDirect() || direct.order() != ByteOrder.nativeOrder()) {
            throw new IllegalArgumentException("a view needs a direct buffer of native order");
        }
        return manager.create(direct, new Shape(shape), DataType.FLOAT32);
    }

    /** Copies an array's values out, without garbage where its memory can be read directly. */
    public static void read(NDArray array, float[] into) {
        ByteBuffer bytes = array.toByteBuffer(true);
        bytes.order(ByteOrder.nativeOrder())
                .asFloatBuffer()
                .get(into, 0, Math.toIntExact(array.getShape().size()));
    }

    /** Zero-padded convolution; {@code w} is {@code [out, in / groups, k, k]}. */
    public NDArray conv(NDArray x, NDArray w, NDArray b, int stride, int pad, int groups) {
        return one("conv", x, w, b, stride, pad, groups);
    }

    /** Convolution of a picture whose border is reflected by {@code pad} pixels; H and W exceed {@code pad}. */
    public NDArray reflectConv(NDArray x, NDArray w, NDArray b, int stride, int pad, int groups) {
        return pad == 0 ? one("conv", x, w, b, stride, 0, groups) : one("reflect_conv", x, w, b, stride, pad, groups);
    }

    /** Transposed convolution; {@code w} is {@code [in, out, k, k]}, {@code extra} the output padding. */
    public NDArray convTransposed(NDArray x, NDArray w, NDArray b, int stride, int pad, int extra) {
        return one("conv_transposed", x, w, b, stride, pad, extra);
    }

    public NDArray relu(NDArray x) {
        return one("relu", x);
    }

    /** Overwrites an intermediate that nothing else uses. */
    public NDArray reluInPlace(NDArray x) {
        return one("relu_in_place", x);
    }

    public NDArray sigmoid(NDArray x) {
        return one("sigmoid", x);
    }

    /** {@code x · wᵀ + b} with {@code w} as {@code [out, in]}. */
    public NDArray linear(NDArray x, NDArray w, NDArray b) {
        return one("linear", x, w, b);
    }

    /** Instance normalisation with a scale and shift for each channel, epsilon 1e-5. */
    public NDArray instanceNorm(NDArray x, NDArray w, NDArray b) {
        return one("instance_norm", x, w, b);
    }

    /** Mean and biased standard deviation over H and W, each {@code [N, C, 1, 1]}; epsilon 1e-5 under the root. */
    public MeanStd meanStd(NDArray x) {
        NDList both = kernels.run(manager, "mean_std", x);
        return new MeanStd(both.get(0), both.get(1));
    }

    /**
     * Adaptive instance normalisation (Huang and Belongie 2017), mixed with the identity by {@code strength}; above 1 it
     * goes beyond the target.
     */
    public NDArray restyle(NDArray x, MeanStd own, MeanStd target, double strength) {
        return one("restyle", x, own.mean(), own.std(), target.mean(), target.std(), strength);
    }

    /** {@code w · h + b · x}. */
    public NDArray modulate(NDArray h, NDArray w, NDArray x, NDArray b) {
        return one("modulate", h, w, x, b);
    }

    public NDArray add(NDArray a, NDArray b) {
        return one("add", a, b);
    }

    public NDArray mul(NDArray a, NDArray b) {
        return one("mul", a, b);
    }

    /** {@code a + amount · (b − a)}. */
    public NDArray lerp(NDArray a, NDArray b, double amount) {
        return one("lerp", a, b, amount);
    }

    /** Mean and maximum over H and W, each {@code [N, C]}. */
    public List<NDArray> channelPools(NDArray x) {
        return kernels.run(manager, "channel_pools", x);
    }

    /** Maximum and mean over the channels as two channels. */
    public NDArray spatialPools(NDArray x) {
        return one("spatial_pools", x);
    }

    /** Depth to space. */
    public NDArray pixelShuffle(NDArray x, int factor) {
        return one("pixel_shuffle", x, factor);
    }

    /** Space to depth; H and W are multiples of {@code factor}. */
    public NDArray pixelUnshuffle(NDArray x, int factor) {
        return one("pixel_unshuffle", x, factor);
    }

    public NDArray enlargeNearest(NDArray x, int factor) {
        return one("enlarge_nearest", x, factor);
    }

    /**
     * What {@link #reflectConv} with a 3 × 3 kernel makes of {@code enlargeNearest(x, 2)}, without making that: one
     * kernel for each of the four pixels that a pixel becomes (Shi et al. 2016).
     */
    public NDArray convEnlarged(NDArray x, NDArray w, NDArray b, int groups) {
        return one("conv_enlarged", x, w, b, groups);
    }

    /** Bilinear without antialiasing, pixel centres aligned. */
    public NDArray resizeBilinear(NDArray x, int height, int width) {
        return one("resize_bilinear", x, height, width);
    }

    /** Every {@code stride}-th pixel, with {@code extra} zero channels before and after. */
    public NDArray shortcut(NDArray x, int stride, int extra) {
        return one("shortcut", x, stride, extra);
    }

    /**
     * Gradients of {@code sum(y · seed)} with respect to each of {@code xs}; nothing accumulates anywhere.
     *
     * @param again keep the graph and record the gradients themselves: a true double backward
     */
    public List<NDArray> gradients(NDArray y, NDArray seed, List<NDArray> xs, boolean again) {
        return kernels.run(manager, "grad", y, seed, again, xs);
    }

    /** One fused step of Adam in place; {@code state} belongs to the parameters in the same order. */
    public void adam(List<NDArray> parameters, List<NDArray> gradients, AdamState state, AdamSettings settings) {
        kernels.run(
                manager,
                "adam",
                parameters,
                gradients,
                state.first(),
                state.second(),
                state.steps(),
                settings.rate(),
                settings.beta1(),
                settings.beta2(),
                settings.decay(),
                settings.epsilon());
    }

    /** Moves each of {@code averages} towards its value by {@code amount}, in place: an exponential moving average. */
    public void average(List<NDArray> averages, List<NDArray> values, double amount) {
        kernels.run(manager, "average", averages, values, amount);
    }

    /** Runs a kernel with one result: for the operator groups beside this class. */
    NDArray one(String method, Object... arguments) {
        return kernels.run(manager, method, arguments).get(0);
    }

    /** Runs a kernel with several results. */
    NDList many(String method, Object... arguments) {
        return kernels.run(manager, method, arguments);
    }

    @Override
    public void close() {
        if (root) {
            kernels.close();
        }
        manager.close();
    }
}
