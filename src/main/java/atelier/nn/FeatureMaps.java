package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Optional;

/**
 * What a layer of a {@link FeatureNetwork} gives.
 *
 * @param own {@code [N, C, H, W]}, seen by the next layer
 * @param beside {@code [N, D, H, W]}, seen by the next wide convolution and by the projection of a tap alone
 */
public record FeatureMaps(NDArray own, Optional<NDArray> beside) {
    public static FeatureMaps of(NDArray own) {
        return new FeatureMaps(own, Optional.empty());
    }

    /** As the next layer sees it: of half the height and width where it pools. */
    public FeatureMaps entering(Ops ops, boolean pooled) {
        LayerOps layers = new LayerOps(ops);
        return pooled ? new FeatureMaps(layers.maxPool(own), beside.map(layers::maxPool)) : this;
    }

    /** A layer's convolutions, each over a reflected border and followed by ReLU. */
    public FeatureMaps through(Ops ops, Conv conv, Optional<Conv> wide) {
        return new FeatureMaps(rectified(ops, conv, own), wide.map(more -> rectified(ops, more, joined(ops))));
    }

    /** Both along the channels. */
    public NDArray joined(Ops ops) {
        return beside.map(more -> new LayerOps(ops).concat(List.of(own, more), 1))
                .orElse(own);
    }

    private static NDArray rectified(Ops ops, Conv conv, NDArray x) {
        return new ReflectConv(conv.weight(), conv.bias(), 1, 1).forwardRelu(ops, x);
    }
}
