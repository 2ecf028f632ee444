package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MobileNetV2 (Sandler et al. 2018) with its batch normalisation folded in, as a judge: features are the spatial means
 * of the last convolution.
 */
public record MobileNet(Layer first, List<Block> blocks, Layer last, Linear classes) implements JudgeNetwork {
    private static final int SIZE = 224;
    private static final int BLOCKS = 17;
    private static final Set<Integer> HALVING = Set.of(1, 3, 6, 13);

    /** A convolution; depthwise ones have as many groups as channels. */
    record Layer(NDArray weight, NDArray bias, int stride, int groups) {
        NDArray forward(Ops ops, NDArray x) {
            return new LayerOps(ops).convSame(x, weight, bias, stride, groups);
        }

        NDArray forwardRelu(Ops ops, NDArray x) {
            return new LayerOps(ops).relu6(forward(ops, x));
        }

        long outputs() {
            return weight.getShape().get(0);
        }
    }

    /** Expand, convolve each channel for itself, project; added to the input where the shape stays. */
    record Block(Optional<Layer> expand, Layer depthwise, Layer project, boolean added) {}

    public MobileNet {
        blocks = List.copyOf(blocks);
    }

    /** Any widths: they are read from the tensors. */
    public static MobileNet of(Weights weights) {
        Layer first = layer(weights.at("conv0"), 3, 3, 2, 1);
        long channels = first.outputs();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            blocks.add(block(weights.at("block" + i), channels, HALVING.contains(i) ? 2 : 1));
            channels = blocks.getLast().project().outputs();
        }
        Layer last = layer(weights.at("conv_last"), channels, 1, 1, 1);
        NDArray logits = weights.tensor("logits.weight", Weights.ANY, last.outputs(), 1, 1);
        long k = logits.getShape().get(0);
        Linear classes = new Linear(logits.reshape(k, last.outputs()), weights.tensor("logits.bias", k));
        return new MobileNet(first, blocks, last, classes);
    }

    private static Block block(Weights weights, long in, int stride) {
        Optional<Layer> expand =
                weights.has("expand.weight") ? Optional.of(layer(weights.at("expand"), in, 1, 1, 1)) : Optional.empty();
        long inner = expand.map(Layer::outputs).orElse(in);
        Layer depthwise = layer(weights.at("depthwise"), 1, 3, stride, (int) inner);
        Layer project = layer(weights.at("project"), inner, 1, 1, 1);
        return new Block(expand, depthwise, project, stride == 1 && project.outputs() == in);
    }

    private static Layer layer(Weights weights, long in, int kernel, int stride, int groups) {
        NDArray weight = weights.tensor("weight", Weights.ANY, in, kernel, kernel);
        return new Layer(weight, weights.tensor("bias", weight.getShape().get(0)), stride, groups);
    }

    @Override
    public String name() {
        return "MobileNetV2";
    }

    @Override
    public Judgement judge(Ops ops, NDArray pictures) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray small = layers.resizeSmooth(pictures, SIZE, SIZE);
            NDArray signed = layers.toSigned(small);
            NDArray features = features(inner, signed);
            return new Judgement(rows(features), rows(probabilities(inner, features)));
        }
    }

    /** Of pictures in [−1, 1] at the size they have, {@code [N, channels]}. */
    NDArray features(Ops ops, NDArray signed) {
        try (Ops inner = ops.scope()) {
            NDArray x = first.forwardRelu(inner, signed);
            for (Block block : blocks) {
                x = forward(inner, block, x);
            }
            return inner.result(new LayerOps(inner).spaceMean(last.forwardRelu(inner, x)));
        }
    }

    NDArray probabilities(Ops ops, NDArray features) {
        try (Ops inner = ops.scope()) {
            return inner.result(new LayerOps(inner).softmax(classes.forward(inner, features)));
        }
    }

    private static NDArray forward(Ops ops, Block block, NDArray x) {
        try (Ops inner = ops.scope()) {
            NDArray h =
                    block.expand().map(expand -> expand.forwardRelu(inner, x)).orElse(x);
            h = block.project().forward(inner, block.depthwise().forwardRelu(inner, h));
            return inner.result(block.added() ? inner.add(x, h) : h);
        }
    }

    private static float[][] rows(NDArray matrix) {
        int columns = (int) matrix.getShape().get(1);
        float[] all = matrix.toFloatArray();
        float[][] rows = new float[all.length / columns][columns];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(all, i * columns, rows[i], 0, columns);
        }
        return rows;
    }
}
