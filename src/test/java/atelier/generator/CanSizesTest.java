package atelier.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A CAN of any size has the paper's stages, and is known again by its tensors alone. */
class CanSizesTest {
    @ParameterizedTest
    @CsvSource({"32, true", "64, true", "64, false", "128, false", "256, true", "512, false"})
    void isReadBackFromItsTensors(int resolution, boolean resize) {
        CanSettings settings = new CanSettings(5, 1, 1, resolution, resize, 3);
        TensorEngine engine = TensorEngine.start();
        try (Ops ops = engine.ops(engine.choose("cpu"))) {
            Weights weights = CanGenerator.create(ops, settings, 1).tensors().weights();
            CanGenerator generator = CanGenerator.of(weights);
            assertThat(generator.resize()).isEqualTo(resize);
            assertThat(generator.resolution()).isEqualTo(resolution);
            NDArray pictures = generator.generate(ops, ops.floats(new float[10], 2, 5), Pass.evaluation());
            assertThat(pictures.getShape().getShape()).containsExactly(2, 3, resolution, resolution);
            CanDiscriminator judge = CanDiscriminator.create(ops, settings, 2);
            assertThat(judge.resolution()).isEqualTo(resolution);
            Logits logits = judge.judge(ops, pictures, Pass.evaluation());
            assertThat(logits.requireStyle().getShape().getShape()).containsExactly(2, 3);
        }
    }

    @Test
    void thePapersHasItsWidths() {
        assertThat(CanSettings.standard(5).generatorWidths()).containsExactly(1024L, 1024L, 512L, 256L, 128L, 64L);
        assertThat(new CanSettings(100, 24, 12, 64, true, 5).generatorWidths()).containsExactly(192L, 96L, 48L, 24L);
        assertThatThrownBy(() -> new CanSettings(100, 24, 12, 96, true, 5)).hasMessageContaining("power of two");
    }
}
