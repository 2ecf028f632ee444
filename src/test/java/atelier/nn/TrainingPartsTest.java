package atelier.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingPartsTest extends TrainingOpsCase {
    @TempDir
    private Path folder;

    @Test
    void spectralNormFindsTheLargestSingularValue() {
        NetworkTensors tensors = one("a.weight", ops.floats(new float[] {3, 0, 0, -5}, 2, 2));
        tensors.trainable();
        SpectralNorm norm = new SpectralNorm(ops, tensors, 1);
        for (int i = 0; i < 40; i++) {
            norm.normalised(ops, tensors, Pass.training(i));
        }
        NDArray normalised = norm.normalised(ops, tensors, Pass.evaluation()).tensor("a.weight", 2, 2);
        float[] values = normalised.toFloatArray();
        assertThat(values[0]).isCloseTo(0.6f, within(1e-5f));
        assertThat(values[3]).isCloseTo(-1, within(1e-5f));
        // the largest singular value stays 1 whatever its weight: no gradient along it
        NDArray loss = new LossOps(ops).sum(normalised);
        float[] gradient = new UpdateOps(ops)
                .gradients(loss, tensors.parameterList(), false)
                .getFirst()
                .toFloatArray();
        assertThat(gradient[0]).isCloseTo(0.2f, within(1e-5f));
        assertThat(gradient[3]).isCloseTo(0.6f / 5, within(1e-5f));
    }

    @Test
    void averageFollowsWithItsHalfLife() {
        NDArray p = ops.floats(new float[] {0}, 1);
        NetworkTensors tensors = one("p", p);
        MovingAverage average = new MovingAverage(ops, tensors, 100);
        new UpdateOps(ops).copy(List.of(p), List.of(ops.floats(new float[] {1}, 1)));
        assertThat(average.keep(100, 1_000_000)).isCloseTo(0.5, within(1e-12));
        assertThat(average.keep(10, 0)).isLessThan(1e-5);
        average.update(ops, 100, 1_000_000);
        assertThat(average.tensors().parameterList().getFirst().toFloatArray()).containsExactly(0.5f);
    }

    @Test
    void gradientsAreClippedTogether() {
        NDArray a = ops.floats(new float[] {3, 0}, 2);
        NDArray b = ops.floats(new float[] {4}, 1);
        assertThat(new UpdateOps(ops).clip(List.of(a, b), 1).toFloatArray()[0]).isEqualTo(5);
        assertThat(a.toFloatArray()[0]).isCloseTo(0.6f, within(1e-5f));
        assertThat(b.toFloatArray()[0]).isCloseTo(0.8f, within(1e-5f));
        assertThat(new UpdateOps(ops).clip(List.of(a, b), 10).toFloatArray()[0]).isCloseTo(1, within(1e-5f));
        assertThat(b.toFloatArray()[0]).isCloseTo(0.8f, within(1e-5f));
    }

    @Test
    void schedules() {
        RateSchedule linear = new RateSchedule(RateSchedule.Form.LINEAR, 10, 100, 200, 0.1);
        assertThat(linear.factor(0)).isEqualTo(0.1);
        assertThat(linear.factor(50)).isEqualTo(1);
        assertThat(linear.factor(150)).isCloseTo(0.55, within(1e-12));
        assertThat(linear.factor(1000)).isCloseTo(0.1, within(1e-12));
        RateSchedule cosine = new RateSchedule(RateSchedule.Form.COSINE, 0, 0, 100, 0);
        assertThat(cosine.factor(50)).isCloseTo(0.5, within(1e-12));
        assertThat(RateSchedule.constant().factor(5)).isEqualTo(1);
        assertThatThrownBy(() -> new RateSchedule(RateSchedule.Form.LINEAR, 0, 5, 5, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void optimizerOfAGrownNetworkKeepsItsMoments() {
        NetworkTensors small = one("b.weight", ops.floats(new float[] {1}, 1));
        Adam before = Adam.of(ops, AdamSettings.of(0.1, 0.5, 0.9), small.parameters());
        before.step(ops, List.of(ops.floats(new float[] {2}, 1)), 1);
        NetworkTensors large = one("c.weight", ops.floats(new float[] {1}, 1));
        Adam after = Adam.of(ops, AdamSettings.of(0.1, 0.5, 0.9), large.parameters());
        after.take(ops, before, name -> Optional.of(name.replace('c', 'b')));
        assertThat(after.state().get("first.c.weight").toFloatArray()).containsExactly(1);
        assertThat(after.state().get("steps.c.weight").toFloatArray()).containsExactly(1);
    }

    @Test
    void manyDifferentRatesAreNotKept() {
        NDArray x = ops.floats(new float[] {1}, 1);
        for (int i = 0; i < 2000; i++) {
            try (Ops inner = ops.scope()) {
                assertThat(new LayerOps(inner).scale(x, i).toFloatArray()[0]).isEqualTo(i);
            }
        }
    }

    @Test
    void featureFilesThatAreSomethingElseAreRefused() throws IOException {
        FeatureWeights weights = new FeatureWeights(ops);
        Path other = write("other", Map.of("layer.weight", TensorData.floats(new float[1], 1)));
        assertThatThrownBy(() -> weights.read(other))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("is not a VGG-19 feature network");
        Path variant = write(
                "variant",
                Map.of(
                        "features.0.weight", TensorData.floats(new float[64 * 27], 64, 3, 3, 3),
                        "features.0.bias", TensorData.floats(new float[64], 64)));
        assertThatThrownBy(() -> weights.read(variant))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("not the original VGG-19: its tensor 'features.2.weight'");
    }

    @Test
    void featuresOfTheOriginalNamingAreRead() throws IOException {
        int[] numbers = {0, 2, 5, 7, 10, 12, 14, 16, 19, 21, 23, 25, 28};
        int[] widths = {64, 64, 128, 128, 256, 256, 256, 256, 512, 512, 512, 512, 512};
        Map<String, TensorData> tensors = new LinkedHashMap<>();
        int in = 3;
        for (int i = 0; i < numbers.length; i++) {
            int out = widths[i];
            tensors.put(
                    "features." + numbers[i] + ".weight", TensorData.halves(new float[out * in * 9], out, in, 3, 3));
            tensors.put("features." + numbers[i] + ".bias", TensorData.halves(new float[out], out));
            in = out;
        }
        FeatureNetwork network = new FeatureWeights(ops).read(write("vgg", tensors));
        assertThat(network.tapCount()).isEqualTo(5);
        NDArray mean = ops.add(
                ops.floats(new float[3 * 16], 1, 3, 4, 4),
                ops.floats(new float[] {0.485f, 0.456f, 0.406f}, 1, 3, 1, 1));
        for (float value : network.input().forward(ops, mean).toFloatArray()) {
            assertThat(value).isCloseTo(0, within(1e-6f));
        }
    }

    private Path write(String name, Map<String, TensorData> tensors) throws IOException {
        Path path = folder.resolve(name + ".safetensors");
        new SafetensorsWriter().write(path, tensors, Map.of());
        return path;
    }

    private static NetworkTensors one(String name, NDArray tensor) {
        return NetworkTensors.of(Weights.of(Map.of(name, tensor)));
    }
}
