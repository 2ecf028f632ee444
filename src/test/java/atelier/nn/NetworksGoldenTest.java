package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The networks agree with the reference implementation in outputs and gradients. */
class NetworksGoldenTest {
    private final TensorEngine engine = TensorEngine.start();

    @Test
    void reflectConv() throws IOException {
        try (Golden golden = Golden.open("reflect_conv", engine)) {
            ReflectConv layer = ReflectConv.of(golden.weights(), Weights.ANY, Weights.ANY, 9);
            golden.recordGradients();
            check(golden, layer.forward(golden.ops(), golden.input("x")));
        }
    }

    @Test
    void cbam() throws IOException {
        try (Golden golden = Golden.open("cbam", engine)) {
            long channels = golden.input("x").getShape().get(1);
            golden.recordGradients();
            check(golden, Cbam.of(golden.weights(), channels).forward(golden.ops(), golden.input("x")));
        }
    }

    @Test
    void styleEncoder() throws IOException {
        try (Golden golden = Golden.open("style_encoder", engine)) {
            golden.recordGradients();
            check(golden, StyleEncoder.of(golden.weights()).forward(golden.ops(), golden.input("style")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"instant", "instant_forms"})
    void instant(String name) throws IOException {
        try (Golden golden = Golden.open(name, engine)) {
            InstantStylizer stylizer = InstantStylizer.of(golden.weights());
            golden.recordGradients();
            NDArray content = golden.input("content");
            NDArray code = golden.input("code");
            golden.assertOutput("full", stylizer.forward(golden.ops(), content, code, 1));
            check(golden, stylizer.forward(golden.ops(), content, code, 0.7));
        }
    }

    @Test
    void dedicated() throws IOException {
        try (Golden golden = Golden.open("dedicated", engine)) {
            golden.recordGradients();
            check(golden, DedicatedStylizer.of(golden.weights()).forward(golden.ops(), golden.input("x")));
        }
    }

    private static void check(Golden golden, NDArray output) throws IOException {
        golden.assertOutput("y", output);
        golden.assertGradients(output);
    }
}
