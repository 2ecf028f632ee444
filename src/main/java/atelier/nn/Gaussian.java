package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * A Gaussian filter of planar RGB, one axis after the other.
 *
 * @param radius in pixels, where it is cut off
 * @param sigma in pixels
 */
public record Gaussian(int radius, double sigma) {
    /** Cut off where hardly anything is left; none for a sigma of 0. */
    public static Optional<Gaussian> of(double sigma) {
        return sigma > 0 ? Optional.of(new Gaussian((int) Math.ceil(3 * sigma), sigma)) : Optional.empty();
    }

    /** Of {@code [N, 3, H, W]} what the whole filter fits into: {@code [N, 3, H - 2 · radius, W - 2 · radius]}. */
    public NDArray of(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            int length = 2 * radius + 1;
            float[] lines = threeLines(length);
            NDArray none = inner.floats(new float[3], 3);
            NDArray across = inner.conv(picture, inner.floats(lines, 3, 1, 1, length), none, 1, 0, 3);
            return inner.result(inner.conv(across, inner.floats(lines, 3, 1, length, 1), none, 1, 0, 3));
        }
    }

    /** Of {@code [N, 3, H, W]} the same, borders reflected; H and W exceed the radius. */
    public NDArray same(Ops ops, NDArray picture) {
        try (Ops inner = ops.scope()) {
            return inner.result(of(inner, new LayerOps(inner).reflected(picture, radius)));
        }
    }

    /** Weights that sum to 1, once for each plane. */
    private float[] threeLines(int length) {
        float[] lines = new float[3 * length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += weight(i - radius);
        }
        for (int i = 0; i < lines.length; i++) {
            lines[i] = (float) (weight(i % length - radius) / sum);
        }
        return lines;
    }

    private double weight(int distance) {
        return Math.exp(-distance * distance / (2 * sigma * sigma));
    }
}
