package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.InstantStylizer;
import atelier.nn.Ops;
import atelier.nn.PhotoFilter;
import atelier.nn.StyleEncoder;
import atelier.nn.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** The painter for any style and its style encoder over one set of weights. */
record InstantNetworks(StyleEncoder encoder, InstantStylizer painter, PhotoFilter filter) {
    static final String ARCHITECTURE = "InstantStylizer(c=16, reduction=8, forms=96x2) + StyleEncoder(c=16)";

    /** Floats of a style's code. */
    static final long CODE = 8 * 4 * 16;

    private static final long CHANNELS = 16;
    private static final String ENCODER = "style_encoder";
    private static final String PAINTER = "stylizer";

    /** @param filter what photos pass before they are painted */
    static InstantNetworks of(Weights weights, PhotoFilter filter) {
        return new InstantNetworks(
                StyleEncoder.of(weights.at(ENCODER)), InstantStylizer.of(weights.at(PAINTER)), filter);
    }

    /** Untrained, in the scope. */
    static Weights fresh(Ops scope, long seed) {
        FreshPainters fresh = new FreshPainters(scope, seed);
        SequencedMap<String, NDArray> tensors = new LinkedHashMap<>();
        fresh.encoder(CHANNELS).all().forEach((name, tensor) -> tensors.put(ENCODER + "." + name, tensor));
        fresh.instant(CHANNELS).all().forEach((name, tensor) -> tensors.put(PAINTER + "." + name, tensor));
        return Weights.of(tensors);
    }

    static boolean isEncoder(String tensor) {
        return tensor.startsWith(ENCODER + ".");
    }

    /** Whether a tensor belongs to the larger forms, which add nothing before they have learned. */
    static boolean isForms(String tensor) {
        return tensor.startsWith(PAINTER + ".forms.");
    }

    /** Which network each tensor of the model belongs to. */
    static Map<String, String> parts() {
        return Map.of(ENCODER + ".*", "StyleEncoder", PAINTER + ".*", "InstantStylizer");
    }

    NDArray code(Ops ops, NDArray style) {
        return encoder.forward(ops, style);
    }

    NDArray paint(Ops ops, NDArray photo, NDArray code) {
        try (Ops inner = ops.scope()) {
            return inner.result(painter.forward(inner, filter.same(inner, photo), code, 1));
        }
    }

    /** A picture in its own style. */
    NDArray paintItself(Ops ops, NDArray picture) {
        return paint(ops, picture, code(ops, picture));
    }
}
