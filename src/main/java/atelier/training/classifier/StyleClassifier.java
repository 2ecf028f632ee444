package atelier.training.classifier;

import ai.djl.ndarray.NDArray;
import atelier.nn.FeatureNetwork;
import atelier.nn.GradientPause;
import atelier.nn.JudgeNetwork;
import atelier.nn.Judgement;
import atelier.nn.LayerOps;
import atelier.nn.Linear;
import atelier.nn.Ops;
import atelier.nn.Weights;
import atelier.training.objective.FeatureStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which of some styles a picture belongs to, by the mean and the deviation of its feature maps. The feature
 * network is a part of it, so that its figures mean the same in every training.
 *
 * @param labels the styles, in the order of the outputs
 * @param side pictures are looked at this high and wide
 * @param mean of each statistic over the pictures it learned from
 * @param scale one over their deviation
 * @param layers fully connected, ReLU between them
 */
public record StyleClassifier(
        List<String> labels, int side, FeatureNetwork features, NDArray mean, NDArray scale, List<Linear> layers)
        implements JudgeNetwork {
    static final String FEATURES = "features";
    static final String MEAN = "mean";
    static final String SCALE = "scale";
    static final String LAYER = "layers.";

    public StyleClassifier {
        labels = List.copyOf(labels);
        layers = List.copyOf(layers);
    }

    /**
     * Any widths: they are read from the tensors.
     *
     * @throws atelier.nn.WeightsException when a tensor is missing or its shape doesn't fit
     */
    static StyleClassifier of(Weights weights, List<String> labels, int side) {
        FeatureNetwork features = FeatureNetwork.of(weights.at(FEATURES));
        long width = new FeatureStyle(features).width();
        List<Linear> layers = new ArrayList<>();
        long in = width;
        for (int i = 0; weights.has(LAYER + i + ".weight"); i++) {
            boolean last = !weights.has(LAYER + (i + 1) + ".weight");
            Linear layer = Linear.of(weights.at(LAYER + i), in, last ? labels.size() : Weights.ANY);
            in = layer.bias().getShape().get(0);
            layers.add(layer);
        }
        return new StyleClassifier(
                labels, side, features, weights.tensor(MEAN, width), weights.tensor(SCALE, width), layers);
    }

    @Override
    public String name() {
        return "style classifier";
    }

    @Override
    public Judgement judge(Ops ops, NDArray pictures) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            NDArray statistics = statistics(inner, features, pictures, side);
            NDArray relative = relative(inner, statistics);
            return new Judgement(rows(relative), rows(new LayerOps(inner).softmax(logits(inner, layers, relative))));
        }
    }

    /** What it sees of pictures in [0, 1] of any size, {@code [N, D]}. */
    static NDArray statistics(Ops ops, FeatureNetwork features, NDArray pictures, int side) {
        try (Ops inner = ops.scope()) {
            NDArray sized = new LayerOps(inner).resizeSmooth(pictures, side, side);
            return inner.result(new FeatureStyle(features).of(inner, sized));
        }
    }

    /** The probabilities of what was seen of one picture, relative to what is usual. */
    float[] probabilities(Ops ops, float[] relative) {
        try (GradientPause _ = new GradientPause();
                Ops inner = ops.scope()) {
            NDArray row = inner.floats(relative, 1, relative.length);
            return new LayerOps(inner).softmax(logits(inner, layers, row)).toFloatArray();
        }
    }

    private NDArray relative(Ops ops, NDArray statistics) {
        return ops.mul(new LayerOps(ops).sub(statistics, mean), scale);
    }

    static NDArray logits(Ops ops, List<Linear> layers, NDArray relative) {
        try (Ops inner = ops.scope()) {
            NDArray x = relative;
            for (Linear layer : layers.subList(0, layers.size() - 1)) {
                x = inner.relu(layer.forward(inner, x));
            }
            return inner.result(layers.getLast().forward(inner, x));
        }
    }

    static float[][] rows(NDArray matrix) {
        int rows = (int) matrix.getShape().get(0);
        float[] all = matrix.toFloatArray();
        int width = all.length / rows;
        float[][] result = new float[rows][];
        Arrays.setAll(result, i -> Arrays.copyOfRange(all, i * width, (i + 1) * width));
        return result;
    }
}
