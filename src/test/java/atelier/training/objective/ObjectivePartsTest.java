package atelier.training.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import atelier.nn.KeyedRandom;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.SafetensorsFile;
import atelier.nn.SafetensorsWriter;
import atelier.nn.TrainingOpsCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectivePartsTest extends TrainingOpsCase {
    @TempDir
    private Path folder;

    @Test
    void replayReallyReplaysAndRestores() throws IOException {
        Path file = folder.resolve("replay.safetensors");
        try (ReplayBuffer replay = new ReplayBuffer(ops, 8);
                ReplayBuffer restored = new ReplayBuffer(ops, 8)) {
            int old = 0;
            for (int step = 0; step < 12; step++) {
                if (step == 6) {
                    new SafetensorsWriter().write(file, replay.data("replay."), Map.of());
                    try (SafetensorsFile opened = SafetensorsFile.open(file)) {
                        restored.restore("replay.", opened);
                    }
                }
                float[] mixed = mix(replay, step);
                if (step >= 6) {
                    assertThat(mix(restored, step)).containsExactly(mixed);
                }
                for (float value : mixed) {
                    old += value < step ? 1 : 0;
                }
            }
            assertThat(old).isGreaterThan(8);
            assertThat(replay.size()).isEqualTo(8);
        }
    }

    private float[] mix(ReplayBuffer replay, int step) {
        try (Ops inner = ops.scope()) {
            NDArray fakes = inner.floats(new float[] {step, step, step, step}, 4, 1, 1, 1);
            return replay.mix(inner, fakes, KeyedRandom.of(1, step)).toFloatArray();
        }
    }

    @Test
    void augmentationRisesWhenTheDiscriminatorIsSure() {
        AdaptiveAugmentation adaptive = new AdaptiveAugmentation(0.6, 1000, 0);
        for (int i = 0; i < 8; i++) {
            adaptive.observe(0.9, 25);
        }
        assertThat(adaptive.strength()).isCloseTo(0.2, within(1e-12));
        AdaptiveAugmentation.State state = adaptive.state();
        AdaptiveAugmentation other = new AdaptiveAugmentation(0.6, 1000, 0);
        other.restore(state);
        for (int i = 0; i < 4; i++) {
            other.observe(0.1, 25);
        }
        assertThat(other.strength()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void onePatternOverAllPicturesIsSeenUnderTheirColours() {
        float[] pattern = KeyedRandom.of(2).gaussians(3 * 32 * 32);
        assertThat(sameness(pattern, pattern, 1)).isCloseTo(1, within(1e-4));
        assertThat(sameness(pattern, pattern, -2)).isCloseTo(1, within(1e-4));
        assertThat(sameness(pattern, KeyedRandom.of(3).gaussians(3 * 32 * 32), 1))
                .isBetween(0.0, 0.01);
    }

    private double sameness(float[] pattern, float[] other, float strength) {
        float[] pictures = new float[2 * pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            pictures[i] = pattern[i] + 0.5f;
            pictures[pattern.length + i] = strength * other[i] - 0.3f;
        }
        NDArray two = ops.floats(pictures, 2, 3, 32, 32);
        return new LossOps(ops).sameness(two, 8).getFloat();
    }

    @Test
    void ambiguityWaitsForTheStyleHead() {
        AmbiguityRamp ramp = new AmbiguityRamp(0.5, 0.5, 100);
        for (int step = 0; step < 50; step++) {
            ramp.observe(step, 0.2);
        }
        assertThat(ramp.weight(50)).isZero();
        int step = 50;
        while (ramp.state().start() < 0) {
            ramp.observe(step++, 1);
        }
        long start = ramp.state().start();
        assertThat(ramp.weight(start + 50)).isCloseTo(0.25, within(1e-12));
        assertThat(ramp.weight(start + 5000)).isEqualTo(0.5);
    }

    @Test
    void augmentationFollowsItsRandomNumbersAndItsStrength() {
        NDArray pictures = ops.floats(KeyedRandom.of(1).gaussians(2 * 3 * 64), 2, 3, 8, 8);
        DiffAugment all = DiffAugment.all();
        float[] first = all.apply(ops, pictures, 1, KeyedRandom.of(1, 5)).toFloatArray();
        assertThat(all.apply(ops, pictures, 1, KeyedRandom.of(1, 5)).toFloatArray())
                .containsExactly(first);
        assertThat(all.apply(ops, pictures, 1, KeyedRandom.of(1, 6)).toFloatArray())
                .isNotEqualTo(first);
        assertThat(all.apply(ops, pictures, 0, KeyedRandom.of(1, 5))).isSameAs(pictures);
        assertThat(DiffAugment.none().apply(ops, pictures, 1, KeyedRandom.of(1, 5)))
                .isSameAs(pictures);
    }
}
