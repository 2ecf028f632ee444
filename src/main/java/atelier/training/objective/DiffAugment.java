package atelier.training.objective;

import ai.djl.ndarray.NDArray;
import atelier.nn.AugmentOps;
import atelier.nn.Ops;
import java.util.random.RandomGenerator;

/**
 * Differentiable augmentation (Zhao et al. 2020) of what a discriminator sees, real and generated alike: brightness ±½,
 * saturation 0–2, contrast ½–1½; translation by up to an eighth; a hole of half the side. Pictures are in [−1, 1].
 */
public record DiffAugment(boolean colour, boolean translation, boolean cutout) {
    public static DiffAugment none() {
        return new DiffAugment(false, false, false);
    }

    public static DiffAugment all() {
        return new DiffAugment(true, true, true);
    }

    /**
     * The pictures, changed; with gradients.
     *
     * @param strength from 0 to 1: the probability of each kind of change, for each picture
     * @param random seeded by run and step, so that a resumed run draws the same
     */
    public NDArray apply(Ops ops, NDArray x, double strength, RandomGenerator random) {
        if (strength <= 0 || !(colour || translation || cutout)) {
            return x;
        }
        int n = (int) x.getShape().get(0);
        int height = (int) x.getShape().get(2);
        int width = (int) x.getShape().get(3);
        return apply(ops, x, AugmentationDraw.of(this, n, height, width, strength, random));
    }

    NDArray apply(Ops ops, NDArray x, AugmentationDraw draw) {
        try (Ops inner = ops.scope()) {
            NDArray y = colour ? recolour(inner, x, draw) : x;
            y = translation ? shift(inner, y, draw) : y;
            y = cutout ? cutOut(inner, y, draw) : y;
            return inner.result(y);
        }
    }

    private static NDArray recolour(Ops ops, NDArray x, AugmentationDraw draw) {
        int n = draw.brightness.length;
        return new AugmentOps(ops)
                .recolour(
                        x,
                        ops.floats(draw.brightness, n, 1, 1, 1),
                        ops.floats(draw.saturation, n, 1, 1, 1),
                        ops.floats(draw.contrast, n, 1, 1, 1));
    }

    private static NDArray shift(Ops ops, NDArray x, AugmentationDraw draw) {
        int n = draw.shiftX.length;
        int height = (int) x.getShape().get(2);
        int width = (int) x.getShape().get(3);
        return new AugmentOps(ops)
                .shift(
                        x,
                        ops.longs(sources(draw.shiftY, height), n, height),
                        ops.longs(sources(draw.shiftX, width), n, width),
                        ops.floats(inside(draw.shiftY, height), n, 1, height, 1),
                        ops.floats(inside(draw.shiftX, width), n, 1, 1, width));
    }

    private static NDArray cutOut(Ops ops, NDArray x, AugmentationDraw draw) {
        int n = draw.holeX.length;
        int height = (int) x.getShape().get(2);
        int width = (int) x.getShape().get(3);
        return new AugmentOps(ops)
                .cutOut(
                        x,
                        ops.floats(hole(draw.holeY, height), n, 1, height, 1),
                        ops.floats(hole(draw.holeX, width), n, 1, 1, width));
    }

    private static long[] sources(int[] shifts, int length) {
        long[] sources = new long[shifts.length * length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = Math.clamp((long) i % length + shifts[i / length], 0, length - 1);
        }
        return sources;
    }

    private static float[] inside(int[] shifts, int length) {
        float[] marks = new float[shifts.length * length];
        for (int i = 0; i < marks.length; i++) {
            int source = i % length + shifts[i / length];
            marks[i] = source >= 0 && source < length ? 1 : 0;
        }
        return marks;
    }

    private static float[] hole(int[] centres, int length) {
        float[] marks = new float[centres.length * length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = Math.abs(i % length - centres[i / length]) < length / 4 ? 1 : 0;
        }
        return marks;
    }
}
