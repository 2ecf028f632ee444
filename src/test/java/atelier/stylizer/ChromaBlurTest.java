package atelier.stylizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChromaBlurTest {
    private static final int SIDE = 24;
    private static final int PIXELS = SIDE * SIDE;

    private Ops ops;

    @BeforeEach
    void open() {
        TensorEngine engine = TensorEngine.start();
        TensorEngine.inferenceThread();
        ops = engine.ops(engine.choose("cpu"));
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @Test
    void lightStaysAsItIs() {
        float[] before = noise();
        float[] after = blur(before);
        for (int i = 0; i < PIXELS; i++) {
            assertThat(luma(after, i)).isCloseTo(luma(before, i), within(1e-5));
        }
    }

    @Test
    void aColouredLineFades() {
        float[] line = new float[3 * PIXELS];
        for (int y = 0; y < SIDE; y++) {
            line[y * SIDE + 12] = 1;
        }
        float[] after = blur(line);
        int at = 12 * SIDE + 12;
        double before = 1;
        assertThat(after[at] - after[2 * PIXELS + at]).isBetween(0.1f, (float) (before / 3));
    }

    @Test
    void evenColourStaysAsItIs() {
        float[] even = new float[3 * PIXELS];
        java.util.Arrays.fill(even, 0, PIXELS, 0.8f);
        java.util.Arrays.fill(even, PIXELS, 2 * PIXELS, 0.3f);
        float[] after = blur(even);
        for (int i = 0; i < even.length; i++) {
            assertThat(after[i]).isCloseTo(even[i], within(1e-5f));
        }
    }

    private float[] blur(float[] rgb) {
        try (Ops inner = ops.scope()) {
            NDArray blurred = ChromaBlur.of(inner, inner.floats(rgb, 1, 3, SIDE, SIDE));
            float[] values = new float[rgb.length];
            Ops.read(blurred, values);
            return values;
        }
    }

    private static float[] noise() {
        Random random = new Random(5);
        float[] values = new float[3 * PIXELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static double luma(float[] rgb, int at) {
        return 0.299 * rgb[at] + 0.587 * rgb[PIXELS + at] + 0.114 * rgb[2 * PIXELS + at];
    }
}
