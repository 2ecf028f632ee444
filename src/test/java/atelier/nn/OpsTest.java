package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpsTest {
    private final TensorEngine engine = TensorEngine.start();
    private final Ops ops = engine.ops(engine.choose("cpu"));

    OpsTest() {
        TensorEngine.trainingThread();
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @Test
    void scopeFreesAllButItsResult() {
        NDArray x = ops.floats(new float[] {1, 2}, 2);
        NDArray kept;
        NDArray lost;
        try (Ops inner = ops.scope()) {
            lost = inner.add(x, x);
            kept = inner.result(inner.add(lost, x));
        }
        assertThat(kept.toFloatArray()).containsExactly(3, 6);
        assertThatThrownBy(lost::toFloatArray).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void convolutionOfTheEnlargedNeedsNoEnlarging() {
        NDArray x = ops.floats(numbers(2 * 4 * 5 * 6), 2, 4, 5, 6);
        NDArray w = ops.floats(numbers(6 * 2 * 3 * 3), 6, 2, 3, 3);
        NDArray b = ops.floats(numbers(6), 6);
        NDArray made = ops.convEnlarged(x, w, b, 2);
        NDArray expected = ops.reflectConv(ops.enlargeNearest(x, 2), w, b, 1, 1, 2);
        assertThat(made.getShape()).isEqualTo(expected.getShape());
        assertThat(made.toFloatArray()).containsExactly(expected.toFloatArray(), within(1e-5f));
    }

    private static float[] numbers(int count) {
        Random random = new Random(count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    @Test
    void secondGradientIsExact() {
        NDArray x = ops.floats(new float[] {3}, 1);
        x.setRequiresGradient(true);
        NDArray one = ops.floats(new float[] {1}, 1);
        NDArray cube = ops.mul(ops.mul(x, x), x);
        NDArray first = ops.gradients(cube, one, List.of(x), true).getFirst();
        NDArray second = ops.gradients(first, one, List.of(x), false).getFirst();
        assertThat(first.toFloatArray()).containsExactly(27);
        assertThat(second.toFloatArray()).containsExactly(18);
    }

    @Test
    void adamMovesByTheRateInItsFirstStep() {
        NDArray p = ops.floats(new float[] {1, -1}, 2);
        AdamState state = new AdamState(
                List.of(ops.floats(new float[2], 2)),
                List.of(ops.floats(new float[2], 2)),
                List.of(ops.floats(new float[1])));
        NDArray gradient = ops.floats(new float[] {5, -0.1f}, 2);
        ops.adam(List.of(p), List.of(gradient), state, new AdamSettings(0.01, 0.9, 0.999, 0, 1e-8));
        assertThat(p.toFloatArray()[0]).isCloseTo(0.99f, within(1e-5f));
        assertThat(p.toFloatArray()[1]).isCloseTo(-0.99f, within(1e-5f));
    }

    @Test
    void averageMovesInPlace() {
        NDArray average = ops.floats(new float[] {0, 10}, 2);
        ops.average(List.of(average), List.of(ops.floats(new float[] {4, 20}, 2)), 0.25);
        assertThat(average.toFloatArray()).containsExactly(1, 12.5f);
    }

    @Test
    void transposedConvolutionDoublesTheSize() {
        NDArray x = ops.floats(new float[16], 1, 1, 4, 4);
        NDArray y =
                ops.convTransposed(x, ops.floats(new float[25], 1, 1, 5, 5), ops.floats(new float[] {7}, 1), 2, 2, 1);
        assertThat(y.getShape().getShape()).containsExactly(1, 1, 8, 8);
        assertThat(y.toFloatArray()).containsOnly(7);
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        Weights weights = Weights.of(Map.of("a.weight", ops.floats(new float[6], 2, 3)));
        assertThatThrownBy(() -> weights.at("a").tensor("weight", 2, 4))
                .isInstanceOf(WeightsException.class)
                .hasMessage("The tensor 'a.weight' has the shape [2, 3] where [2, 4] belongs.");
        assertThatThrownBy(() -> weights.at("a").tensor("bias", 2)).hasMessageContaining("'a.bias' is missing");
    }

    @Test
    void graphsKeepTheirConstantsAfterTheyAreFreed() {
        NDArray x = ops.floats(new float[1000], 1000);
        x.setRequiresGradient(true);
        for (int round = 0; round < 20; round++) {
            try (Ops outer = ops.scope()) {
                NDArray y;
                float[] factors = new float[1000];
                Arrays.fill(factors, 3);
                try (Ops inner = outer.scope()) {
                    y = inner.result(inner.mul(x, inner.floats(factors, 1000)));
                }
                System.gc();
                Arrays.fill(factors, 7);
                for (int i = 0; i < 50; i++) {
                    outer.floats(factors, 1000);
                }
                NDArray seed = outer.floats(factors, 1000);
                assertThat(outer.gradients(y, seed, List.of(x), false)
                                .getFirst()
                                .toFloatArray())
                        .containsOnly(21);
            }
        }
    }
}
