package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhotoFilterTest {
    private static final int SIDE = 96;
    private static final int PIXELS = SIDE * SIDE;

    private final TensorEngine engine = TensorEngine.start();
    private final Ops ops = engine.ops(engine.choose("cpu"));

    PhotoFilterTest() {
        TensorEngine.inferenceThread();
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @Test
    void grainOnAnEvenAreaVanishes() {
        float[] grained = picture((x, _) -> 0.4f + 0.2f * x / SIDE, 0.004f);
        float[] even = picture((x, _) -> 0.4f + 0.2f * x / SIDE, 0);
        assertThat(deviation(filtered(grained, PhotoFilter.of(0, 0.015)), even))
                .isLessThan(deviation(grained, even) / 4);
    }

    @Test
    void edgesStay() {
        float[] edge = picture((x, _) -> x < SIDE / 2 ? 0.3f : 0.6f, 0);
        float[] after = filtered(edge, PhotoFilter.of(0, 0.015));
        int row = SIDE / 2 * SIDE;
        assertThat(after[row + SIDE / 2 - 1]).isCloseTo(0.3f, within(0.03f));
        assertThat(after[row + SIDE / 2]).isCloseTo(0.6f, within(0.03f));
    }

    @Test
    void texturesStay() {
        float[] checked = picture((x, y) -> (x / 3 + y / 3) % 2 == 0 ? 0.4f : 0.6f, 0);
        assertThat(deviation(filtered(checked, PhotoFilter.of(0, 0.015)), checked))
                .isLessThan(0.005);
    }

    @Test
    void partsAreFilteredAsTheWholeIs() {
        float[] picture = picture((x, y) -> (float) Math.sin(x * 0.3 + y * 0.1) / 3 + 0.5f, 0.02f);
        PhotoFilter filter = PhotoFilter.of(1.2, 0.015);
        try (Ops inner = ops.scope()) {
            NDArray all = inner.floats(picture, 1, 3, SIDE, SIDE);
            NDArray whole = filter.of(inner, all);
            NDArray part = filter.of(inner, new LayerOps(inner).window(all, 8, 16, 72, 64));
            NDArray same = new LayerOps(inner).window(whole, 8, 16, 72 - 56, 64 - 56);
            assertThat(part.getShape()).isEqualTo(same.getShape());
            assertThat(part.toFloatArray()).containsExactly(same.toFloatArray(), within(1e-5f));
        }
    }

    @Test
    void withoutBothThePictureIsTheSame() {
        NDArray picture = ops.floats(new float[3 * 64], 1, 3, 8, 8);
        assertThat(PhotoFilter.of(0, 0).same(ops, picture)).isSameAs(picture);
    }

    private float[] filtered(float[] picture, PhotoFilter filter) {
        try (Ops inner = ops.scope()) {
            return filter.same(inner, inner.floats(picture, 1, 3, SIDE, SIDE)).toFloatArray();
        }
    }

    private interface Value {
        float at(int x, int y);
    }

    private static float[] picture(Value value, float grain) {
        Random random = new Random(3);
        float[] values = new float[3 * PIXELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.at(i % SIDE, i / SIDE % SIDE) + grain * (float) random.nextGaussian();
        }
        return values;
    }

    private static double deviation(float[] a, float[] b) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            if (inside(i % SIDE) && inside(i / SIDE % SIDE)) {
                sum += Math.pow(a[i] - b[i], 2);
                count++;
            }
        }
        return Math.sqrt(sum / count);
    }

    /** Away from the border, which is drawn out: there a gradient ends. */
    private static boolean inside(int place) {
        return place >= GrainFilter.REACH && place < SIDE - GrainFilter.REACH;
    }
}
