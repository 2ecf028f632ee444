package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Features for perceptual losses in the layout of VGG-19 (Simonyan and Zisserman 2015), with any number of channels and
 * as many layers as the weights hold: reflection padding, ReLU, maximum pooling. A {@code convK_1_aux} projects a tap to
 * other channels. A {@code convK_L_wide} has channels beside the layer's own that no later layer sees: only the next
 * wide one, and the projection of its tap.
 */
public record FeatureNetwork(Conv input, List<Layer> layers) {
    /** The order of the layers; {@code P} halves. */
    static final List<String> PLAN = List.of(
            "conv1_1", "conv1_2", "P", "conv2_1", "conv2_2", "P", "conv3_1", "conv3_2", "conv3_3", "conv3_4", "P",
            "conv4_1", "conv4_2", "conv4_3", "conv4_4", "P", "conv5_1");

    private static final String POOL = "P";
    private static final String TAPPED = "_1";

    /** One convolution, pooled before where a new scale begins. */
    record Layer(
            String name, boolean pooled, Conv conv, boolean tapped, Optional<Conv> projection, Optional<Conv> wide) {}

    /** What is seen in a batch, relu1_1 first: projected to the channels that are compared, and the network's own. */
    public record Taps(List<NDArray> projected, List<NDArray> own) {
        public Taps {
            projected = List.copyOf(projected);
            own = List.copyOf(own);
        }
    }

    /** A layer as others may see it: its name, whether pooling comes before it, and its convolution. */
    public record Step(String name, boolean pooled, Conv conv) {}

    public FeatureNetwork {
        layers = List.copyOf(layers);
    }

    /**
     * The layers from conv1_1 on, up to the first that is missing.
     *
     * @throws WeightsException when there is not one, or a shape doesn't fit
     */
    public static FeatureNetwork of(Weights weights) {
        Conv input = Conv.of(weights.at("conv0"), 3, 3, 1, 1, 0);
        List<Layer> layers = new ArrayList<>();
        long channels = 3;
        long beside = 0;
        boolean pooled = false;
        for (String step : PLAN) {
            if (step.equals(POOL)) {
                pooled = true;
                continue;
            }
            if (!layers.isEmpty() && !weights.has(step + ".weight")) {
                break;
            }
            Conv conv = Conv.of(weights.at(step), channels, Weights.ANY, 3, 1, 1);
            Optional<Conv> wide = optional(weights, step + "_wide", channels + beside, 3);
            channels = conv.outputs();
            beside = wide.map(Conv::outputs).orElse(0L);
            Optional<Conv> projection = optional(weights, step + "_aux", channels + beside, 1);
            layers.add(new Layer(step, pooled, conv, step.endsWith(TAPPED), projection, wide));
            pooled = false;
        }
        return new FeatureNetwork(input, layers);
    }

    private static Optional<Conv> optional(Weights weights, String name, long channels, int kernel) {
        return weights.has(name + ".weight")
                ? Optional.of(Conv.of(weights.at(name), channels, Weights.ANY, kernel, 1, kernel / 2))
                : Optional.empty();
    }

    /** How many taps there are; 5 for relu1_1 to relu5_1. */
    public int tapCount() {
        return (int) layers.stream().filter(Layer::tapped).count();
    }

    /** Relu1_1, relu2_1 and so on, as far as the layers go, of pictures {@code [N, 3, H, W]}, RGB in [0, 1]. */
    public List<NDArray> taps(Ops ops, NDArray pictures) {
        try (Ops inner = ops.scope()) {
            // the network's own go with the scope: held by nobody, they would fill the memory of whoever asks
            List<NDArray> projected = bothTaps(inner, pictures).projected();
            projected.forEach(inner::result);
            return projected;
        }
    }

    /** All layers in their order. */
    public List<Step> steps() {
        return layers.stream()
                .map(layer -> new Step(layer.name(), layer.pooled(), layer.conv()))
                .toList();
    }

    /** What each of {@link #steps} gives, ReLU included. */
    public List<NDArray> activations(Ops ops, NDArray pictures) {
        List<NDArray> all = new ArrayList<>();
        FeatureMaps seen = FeatureMaps.of(input.forward(ops, pictures));
        for (Layer layer : layers) {
            seen = seen.entering(ops, layer.pooled()).through(ops, layer.conv(), Optional.empty());
            all.add(seen.own());
        }
        return all;
    }

    /** As {@link #taps}, but before the projections to other channels. */
    public List<NDArray> ownTaps(Ops ops, NDArray pictures) {
        return taps(ops, pictures, false).own();
    }

    /** {@link #taps} and {@link #ownTaps} in one pass. */
    public Taps bothTaps(Ops ops, NDArray pictures) {
        return taps(ops, pictures, true);
    }

    /** How many channels each of {@link #ownTaps} has. */
    public List<Integer> ownChannels() {
        return layers.stream()
                .filter(Layer::tapped)
                .map(layer -> (int) layer.conv().outputs())
                .toList();
    }

    private Taps taps(Ops ops, NDArray pictures, boolean projected) {
        try (Ops inner = ops.scope()) {
            List<NDArray> projections = new ArrayList<>();
            List<NDArray> own = new ArrayList<>();
            FeatureMaps seen = FeatureMaps.of(input.forward(inner, pictures));
            for (Layer layer : layers) {
                seen = seen.entering(inner, layer.pooled())
                        .through(inner, layer.conv(), layer.wide().filter(_ -> projected));
                if (layer.tapped()) {
                    own.add(inner.result(seen.own()));
                    projections.add(
                            projected ? inner.result(projection(inner, layer, seen.joined(inner))) : seen.own());
                }
            }
            return new Taps(projections, own);
        }
    }

    private static NDArray projection(Ops ops, Layer layer, NDArray features) {
        return layer.projection()
                .map(conv -> ops.reluInPlace(conv.forward(ops, features)))
                .orElse(features);
    }
}
