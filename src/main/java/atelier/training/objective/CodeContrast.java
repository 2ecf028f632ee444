package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;

/** Codes of two parts of one style are near, of different ones far (van den Oord et al. 2018, InfoNCE). */
public record CodeContrast(double temperature) {
    public static CodeContrast usual() {
        return new CodeContrast(0.1);
    }

    /** Both {@code [N, …]}: each code's own counterpart is in the same row. */
    public NDArray of(Ops ops, NDArray codes, NDArray others) {
        try (Ops inner = ops.scope()) {
            LayerOps layers = new LayerOps(inner);
            NDArray a = layers.normaliseLatent(layers.flatten(codes, 1));
            NDArray b = layers.normaliseLatent(layers.flatten(others, 1));
            NDArray alike = layers.scale(
                    layers.linear(a, b), 1 / (temperature * a.getShape().get(1)));
            long[] own = new long[(int) codes.getShape().get(0)];
            for (int i = 0; i < own.length; i++) {
                own[i] = i;
            }
            return inner.result(new LossOps(inner).crossEntropy(alike, inner.longs(own, own.length)));
        }
    }
}
