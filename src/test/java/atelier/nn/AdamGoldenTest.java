package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adam and AdamW agree with the reference, and go on to the bit from a saved state. */
class AdamGoldenTest {
    private static final double TOLERANCE = 1e-5;

    @TempDir
    private Path folder;

    private final TensorEngine engine = TensorEngine.start();

    @Test
    void adam() throws IOException {
        check("adam", new AdamSettings(2e-3, 0.5, 0.99, 0, 1e-8), Adam.Decay.IN_GRADIENT);
    }

    @Test
    void adamW() throws IOException {
        check("adamw", new AdamSettings(2e-3, 0.9, 0.999, 0.01, 1e-8), Adam.Decay.DECOUPLED);
    }

    private void check(String output, AdamSettings settings, Adam.Decay decay) throws IOException {
        try (Golden golden = Golden.open("adam", engine)) {
            Ops ops = golden.ops();
            SequencedMap<String, NDArray> parameters = new LinkedHashMap<>();
            NDArray p = golden.input("start");
            p.setRequiresGradient(true);
            parameters.put("p", p);
            Adam adam = new Adam(ops, settings, decay, List.of(new Adam.Group(parameters, 1)));
            float[] expected = golden.expected("out." + output);
            int size = (int) p.getShape().size();
            for (int step = 0; step < expected.length / size; step++) {
                adam.step(ops, List.of(golden.input("grads").get(step)), 1);
                float[] actual = p.toFloatArray();
                for (int i = 0; i < size; i++) {
                    assertThat((double) Math.abs(actual[i] - expected[step * size + i]))
                            .isLessThanOrEqualTo(TOLERANCE);
                }
            }
        }
    }

    @Test
    void goesOnFromSavedState() throws IOException {
        TensorEngine.trainingThread();
        try (Ops ops = engine.ops(engine.choose("cpu"))) {
            SequencedMap<String, NDArray> first = parameters(ops);
            Adam whole = Adam.withSlow(ops, AdamSettings.of(0.1, 0.5, 0.9), first, "slow", 0.1);
            steps(ops, whole, 0, 6);

            SequencedMap<String, NDArray> second = parameters(ops);
            Adam before = Adam.withSlow(ops, AdamSettings.of(0.1, 0.5, 0.9), second, "slow", 0.1);
            steps(ops, before, 0, 3);
            Map<String, TensorData> saved = NetworkTensors.data("o.", before.state());
            saved.putAll(NetworkTensors.data("p.", second));
            Path file = folder.resolve("state.safetensors");
            new SafetensorsWriter().write(file, saved, Map.of());

            SequencedMap<String, NDArray> third = parameters(ops);
            Adam after = Adam.withSlow(ops, AdamSettings.of(0.1, 0.5, 0.9), third, "slow", 0.1);
            try (SafetensorsFile opened = SafetensorsFile.open(file)) {
                NetworkTensors.restore(ops, "o.", after.state(), opened);
                NetworkTensors.restore(ops, "p.", third, opened);
            }
            steps(ops, after, 3, 6);
            first.forEach(
                    (name, value) -> assertThat(third.get(name).toFloatArray()).containsExactly(value.toFloatArray()));
            assertThat(first.get("slow.w").toFloatArray()[0])
                    .isGreaterThan(first.get("w").toFloatArray()[0]);
        }
    }

    private static SequencedMap<String, NDArray> parameters(Ops ops) {
        SequencedMap<String, NDArray> parameters = new LinkedHashMap<>();
        parameters.put("slow.w", ops.floats(new float[] {1, 2, 3}, 3));
        parameters.put("w", ops.floats(new float[] {1, 2, 3}, 3));
        parameters.values().forEach(p -> p.setRequiresGradient(true));
        return parameters;
    }

    private static void steps(Ops ops, Adam adam, int from, int to) {
        for (int i = from; i < to; i++) {
            try (Ops inner = ops.scope()) {
                NDArray gradient = inner.floats(new float[] {1, 0.5f * i, -0.1f}, 3);
                adam.step(inner, List.of(gradient, gradient), 1.0 / (1 + i));
            }
        }
    }
}
