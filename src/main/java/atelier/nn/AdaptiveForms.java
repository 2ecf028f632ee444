package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Forms larger than strokes: at an eighth of the picture's size, residuals with depthwise kernels that are read from the
 * style code (adaptive convolutions, Chandran et al. 2021). What they find is added to the features
 * {@code [N, C, H/4, W/4]}; weights whose last convolution is zero add nothing.
 *
 * @param mean of the elements of known style codes, {@code [8, C]}
 * @param std of them
 */
public record AdaptiveForms(
        NDArray mean,
        NDArray std,
        Linear hidden,
        Linear kernels,
        ReflectConv down,
        List<Residual> residuals,
        ReflectConv up) {
    /** Pixels of a picture that one place stands for. */
    static final int GRID = 8;

    /** Nine taps and a bias. */
    public static final int PER_CHANNEL = 10;

    /** Rows of a style code. */
    public static final int CODE_ROWS = 8;

    /** A code far from all known ones asks for no stronger kernels than the farthest known. */
    private static final double FARTHEST = 4;

    private static final String PART = "forms";

    public AdaptiveForms {
        residuals = List.copyOf(residuals);
    }

    /** The tensors of "forms", which older weights don't have. */
    static Optional<AdaptiveForms> in(Weights stylizer, long channels) {
        Weights weights = stylizer.at(PART);
        if (!weights.has("down.conv.weight")) {
            return Optional.empty();
        }
        ReflectConv down = ReflectConv.of(weights.at("down"), channels, Weights.ANY, 3, 2, 1);
        long width = down.outputs();
        List<Residual> residuals = new ArrayList<>();
        while (weights.at("residuals").has(residuals.size() + ".conv1.conv.weight")) {
            residuals.add(Residual.of(weights.at("residuals." + residuals.size()), width));
        }
        Linear hidden = Linear.of(weights.at("hidden"), CODE_ROWS * channels, Weights.ANY);
        return Optional.of(new AdaptiveForms(
                weights.tensor("code_mean", CODE_ROWS, channels),
                weights.tensor("code_std", CODE_ROWS, channels),
                hidden,
                Linear.of(
                        weights.at("kernels"),
                        hidden.weight().getShape().get(0),
                        residuals.size() * width * PER_CHANNEL),
                down,
                residuals,
                ReflectConv.of(weights.at("up"), width, channels, 3)));
    }

    /** How far a pixel reaches through these layers alone, in pixels of the picture. */
    int reach() {
        int convolutions = 3 * residuals.size() + 2;
        return GRID * convolutions + GRID;
    }

    /** @param code {@code [N, 8, C]} */
    NDArray addTo(Ops ops, NDArray features, NDArray code) {
        try (Ops inner = ops.scope()) {
            NDArray styles = kernelsOf(inner, code);
            NDArray x = down.forwardRelu(inner, features);
            for (int i = 0; i < residuals.size(); i++) {
                x = residual(inner, residuals.get(i), x, styles, i);
            }
            int height = (int) features.getShape().get(2);
            int width = (int) features.getShape().get(3);
            NDArray found = inner.resizeBilinear(up.forward(inner, x), height, width);
            return inner.result(inner.add(features, found));
        }
    }

    private static NDArray residual(Ops ops, Residual residual, NDArray x, NDArray styles, int block) {
        try (Ops inner = ops.scope()) {
            NDArray h = new LayerOps(inner).adaptiveConv(residual.conv1().forward(inner, x), styles, block);
            return inner.result(inner.add(x, residual.conv2().forward(inner, h)));
        }
    }

    private NDArray kernelsOf(Ops ops, NDArray code) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray scores = layers.flatten(layers.standardScore(code, mean, std, FARTHEST), 1);
            return inner.result(kernels.forward(inner, inner.reluInPlace(hidden.forward(inner, scores))));
        }
    }
}
