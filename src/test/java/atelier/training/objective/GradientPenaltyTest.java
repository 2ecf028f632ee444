package atelier.training.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import atelier.ChildJava;
import atelier.ResidentMemory;
import atelier.generator.Attention;
import atelier.generator.DcganDiscriminator;
import atelier.generator.DcganSettings;
import atelier.generator.Discriminator;
import atelier.nn.KeyedRandom;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.TrainingOpsCase;
import atelier.nn.UpdateOps;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Penalties on gradients are exact in their own gradients, and leave no memory behind. */
class GradientPenaltyTest extends TrainingOpsCase {
    @Test
    void unitNormAgreesWithFiniteDifferences() {
        checkByDifferences(new GradientPenalty.UnitNorm(10));
    }

    @Test
    void r1AgreesWithFiniteDifferences() {
        checkByDifferences(new GradientPenalty.R1(2, 1));
    }

    /** On positive weights and pictures no leaky ReLU bends, where differences would say nothing. */
    private void checkByDifferences(GradientPenalty penalty) {
        Discriminator critic = critic();
        for (NDArray parameter : critic.tensors().parameterList()) {
            float[] values = parameter.toFloatArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.abs(values[i]);
            }
            NDArray positive = ops.floats(values, parameter.getShape().getShape());
            new UpdateOps(ops).copy(List.of(parameter), List.of(positive));
        }
        NDArray weight = critic.tensors().parameters().get("stem.weight");
        float[] analytic = new UpdateOps(ops)
                .gradients(value(penalty, critic), List.of(weight), false)
                .getFirst()
                .toFloatArray();
        float[] values = weight.toFloatArray();
        float step = 1e-3f;
        for (int i : new int[] {0, 7, 20, 41}) {
            double above = moved(penalty, critic, weight, values, i, step);
            double below = moved(penalty, critic, weight, values, i, -step);
            double scale = largest(analytic);
            assertThat((double) analytic[i]).isCloseTo((above - below) / (2 * step), within(0.01 * scale));
        }
    }

    private double moved(
            GradientPenalty penalty, Discriminator critic, NDArray weight, float[] values, int index, float by) {
        float[] other = values.clone();
        other[index] += by;
        UpdateOps update = new UpdateOps(ops);
        update.copy(List.of(weight), List.of(ops.floats(other, weight.getShape().getShape())));
        double result = value(penalty, critic).toFloatArray()[0];
        update.copy(
                List.of(weight), List.of(ops.floats(values, weight.getShape().getShape())));
        return result;
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private NDArray value(GradientPenalty penalty, Discriminator critic) {
        return penalty.of(ops, critic, pictures(1), pictures(2), Pass.evaluation(), new Random(3));
    }

    private Discriminator critic() {
        Discriminator critic = DcganDiscriminator.create(ops, new DcganSettings(4, 4, 16, 0, Attention.NONE, false), 5);
        critic.tensors().trainable();
        return critic;
    }

    private NDArray pictures(long seed) {
        float[] values = KeyedRandom.of(seed).gaussians(4 * 3 * 256);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return ops.floats(values, 4, 3, 16, 16);
    }

    @Test
    void penaltyStepsLeaveNoMemoryBehind() throws Exception {
        Assumptions.assumeTrue(ResidentMemory.known(), "the system doesn't tell resident memory");
        Process child = ChildJava.of(Soak.class).withFixedHeap(128).start();
        try (BufferedReader said = child.inputReader()) {
            // a graph that stays alive costs more than 100 kB a step here
            assertThat(Long.parseLong(said.readLine()))
                    .as("growth in KB over 300 steps")
                    .isLessThan(16 << 10);
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    /** Takes penalty steps in a process of its own, and prints the growth in KB. */
    static final class Soak {
        private Soak() {}

        public static void main(String[] args) throws IOException {
            GradientPenaltyTest test = new GradientPenaltyTest();
            Discriminator critic = test.critic();
            GradientPenalty penalty = new GradientPenalty.UnitNorm(10);
            test.steps(penalty, critic, 60);
            long before = ResidentMemory.kilobytes();
            test.steps(penalty, critic, 300);
            System.out.println(ResidentMemory.kilobytes() - before);
            test.close();
        }
    }

    private void steps(GradientPenalty penalty, Discriminator critic, int count) {
        for (int i = 0; i < count; i++) {
            try (Ops inner = ops.scope()) {
                float[] noise = KeyedRandom.of(i).gaussians(4 * 3 * 256);
                NDArray real = inner.floats(noise, 4, 3, 16, 16);
                NDArray loss = penalty.of(inner, critic, real, real, Pass.training(i), new Random(i));
                List<NDArray> gradients =
                        new UpdateOps(inner).gradients(loss, critic.tensors().parameterList(), false);
                assertThat(gradients).hasSameSizeAs(critic.tensors().parameterList());
            }
        }
    }
}
