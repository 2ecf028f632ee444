package atelier.generator;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import atelier.nn.Golden;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.TensorEngine;
import atelier.training.objective.GradientPenalty;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators and discriminators agree with the reference implementation in outputs and gradients. */
class GeneratorsGoldenTest {
    private static final double TOLERANCE = 1e-4;

    private final TensorEngine engine = TensorEngine.start();

    @ParameterizedTest
    @ValueSource(strings = {"dcgan_generator", "can_generator_resize", "can_generator_transposed"})
    void generators(String name) throws IOException {
        try (Golden golden = Golden.open(name, engine)) {
            Generator generator = Generator.of(golden.weights());
            golden.recordGradients();
            NDArray image = generator.generate(golden.ops(), golden.input("z"), Pass.evaluation());
            golden.assertOutput("y", image);
            golden.assertGradients(image);
        }
    }

    @Test
    void dcganDiscriminator() throws IOException {
        try (Golden golden = Golden.open("dcgan_discriminator", engine)) {
            Discriminator discriminator = DcganDiscriminator.of(golden.weights());
            golden.recordGradients();
            NDArray logits = discriminator
                    .judge(golden.ops(), golden.input("x"), Pass.evaluation())
                    .real();
            golden.assertOutput("y", logits);
            golden.assertGradients(logits);
        }
    }

    @Test
    void dcganDiscriminatorInTraining() throws IOException {
        try (Golden golden = Golden.open("dcgan_discriminator_training", engine)) {
            DcganDiscriminator discriminator = DcganDiscriminator.of(golden.weights());
            golden.recordGradients();
            Ops ops = golden.ops();
            NDArray logits = discriminator
                    .judge(ops, golden.input("x"), Pass.training(1))
                    .real();
            golden.assertOutput("y", logits);
            golden.assertGradientsOfLoss(new LossOps(ops).binaryCrossEntropy(logits, golden.input("labels")));
            assertThat(golden.names("after")).isNotEmpty();
            for (String name : golden.names("after")) {
                float[] expected = golden.expected("after." + name);
                float[] actual = discriminator.tensors().buffers().get(name).toFloatArray();
                for (int i = 0; i < expected.length; i++) {
                    assertThat((double) Math.abs(actual[i] - expected[i]))
                            .as(name)
                            .isLessThanOrEqualTo(TOLERANCE);
                }
            }
        }
    }

    @Test
    void canDiscriminator() throws IOException {
        try (Golden golden = Golden.open("can_discriminator", engine)) {
            Discriminator discriminator = CanDiscriminator.of(golden.weights());
            golden.recordGradients();
            Logits logits = discriminator.judge(golden.ops(), golden.input("x"), Pass.evaluation());
            golden.assertOutput("y", logits.real());
            golden.assertOutput("style", logits.requireStyle());
            golden.assertGradients(logits.real());
        }
    }

    @Test
    void styleGan() throws IOException {
        try (Golden golden = Golden.open("stylegan", engine)) {
            StyleGanGenerator generator = StyleGanGenerator.of(golden.weights());
            golden.recordGradients();
            Ops ops = golden.ops();
            Noise noise = (_, block, conv, _, _) -> golden.input("noise.%d.%d".formatted(block, conv));
            NDArray w = generator.mapping().forward(ops, golden.input("z"));
            golden.assertOutput("w", w);
            NDArray truncated = generator.truncate(ops, w, ops.floats(new float[] {0.8f}, 1, 1));
            LayerStyles styles = LayerStyles.same(truncated, generator.layers());
            golden.assertOutput("fading", generator.fading(0.3).synthesize(ops, styles, noise));
            NDArray image = generator.synthesize(ops, styles, noise);
            golden.assertOutput("y", image);
            golden.assertGradients(image);
        }
    }

    @Test
    void styleGanDiscriminatorAndItsPenalty() throws IOException {
        try (Golden golden = Golden.open("stylegan_discriminator", engine)) {
            StyleGanDiscriminator discriminator = StyleGanDiscriminator.of(golden.weights());
            discriminator.tensors().trainable();
            golden.recordGradients();
            Ops ops = golden.ops();
            Logits logits = discriminator.judge(ops, golden.input("x"), Pass.evaluation());
            golden.assertOutput("y", logits.real());
            golden.assertOutput("style", logits.requireStyle());
            golden.assertGradients(logits.real());
            NDArray penalty = new GradientPenalty.R1(2, 1)
                    .of(ops, discriminator, golden.input("x"), golden.input("x"), Pass.evaluation(), new Random(1));
            golden.assertScalar("r1", penalty);
            golden.assertWeightGradients("second", penalty);
        }
    }
}
