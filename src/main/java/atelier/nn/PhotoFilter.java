package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * What photos pass before they are painted. Detail finer than the network's grid would come back as a weave, and grain
 * sixteen times as strong, as a canvas on everything that is even.
 */
public record PhotoFilter(Optional<Gaussian> softness, Optional<GrainFilter> grain) {
    /**
     * @param softness sigma of a Gaussian in pixels, 0 for none
     * @param grain deviation that counts as grain, 0 for none
     */
    public static PhotoFilter of(double softness, double grain) {
        return new PhotoFilter(Gaussian.of(softness), GrainFilter.of(grain));
    }

    /** Pixels that are seen around a picture. */
    public int reach() {
        return softness.map(Gaussian::radius).orElse(0)
                + grain.map(_ -> GrainFilter.REACH).orElse(0);
    }

    /** Of {@code [N, 3, H, W]}, H and W such that multiples of 4 are left, the same without a border of the reach. */
    public NDArray of(Ops ops, NDArray picture) {
        if (reach() == 0) {
            return picture;
        }
        try (Ops inner = ops.scope()) {
            NDArray soft = softness.isPresent() ? softness.get().of(inner, picture) : picture;
            return inner.result(grain.isPresent() ? grain.get().of(inner, soft) : soft);
        }
    }

    /** Of {@code [N, 3, H, W]} the same, its outermost pixels drawn out; H and W are multiples of 4. */
    public NDArray same(Ops ops, NDArray picture) {
        if (reach() == 0) {
            return picture;
        }
        try (Ops inner = ops.scope()) {
            return inner.result(of(inner, new LayerOps(inner).extended(picture, reach())));
        }
    }
}
