package atelier.training.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import atelier.generator.Attention;
import atelier.generator.CanDiscriminator;
import atelier.generator.CanGenerator;
import atelier.generator.CanSettings;
import atelier.generator.DcganDiscriminator;
import atelier.generator.DcganGenerator;
import atelier.generator.DcganSettings;
import atelier.generator.Discriminator;
import atelier.generator.Generator;
import atelier.generator.StyleGanDiscriminator;
import atelier.generator.StyleGanGenerator;
import atelier.generator.StyleGanSettings;
import atelier.nn.Adam;
import atelier.nn.AdamSettings;
import atelier.nn.KeyedRandom;
import atelier.nn.Ops;
import atelier.nn.SpectralNorm;
import atelier.nn.TensorEngine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole steps of tiny networks: losses finite and moving, parameters changed, and the same again for the same seed. */
class GanStepTest {
    private static final GanObjective PLAIN = GanObjective.of(new AdversarialLoss.CrossEntropy(0.9, 0.1, 0.05));
    private static final int BATCH = 4;
    private static final int CLASSES = 3;
    private static final int AGAIN = 8;

    /** A Wasserstein critic's offset has no gradient. */
    private static final String OFFSET = "discriminator.real.bias";

    private static final AdamSettings ADAM = AdamSettings.of(1e-3, 0.5, 0.999);

    private final TensorEngine engine = TensorEngine.start();

    /** The networks of one run, made in a scope. */
    private record Networks(Generator generator, Discriminator discriminator) {}

    @ParameterizedTest
    @EnumSource(Attention.class)
    void dcgan(Attention attention) {
        DcganSettings settings = new DcganSettings(8, 4, 16, CLASSES, attention, true);
        check(
                30,
                PLAIN,
                false,
                ops -> new Networks(
                        DcganGenerator.create(ops, settings, 1), DcganDiscriminator.create(ops, settings, 2)));
    }

    @Test
    void dcganWithSpectralNormAndReplay() {
        DcganSettings settings = new DcganSettings(8, 4, 16, 0, Attention.NONE, false);
        GanObjective objective = new GanObjective(
                new AdversarialLoss.Hinge(),
                Optional.empty(),
                1,
                Optional.empty(),
                1,
                Variety.RATIO,
                0.1,
                0,
                0.1,
                0,
                1);
        check(
                30,
                objective,
                true,
                ops -> new Networks(
                        DcganGenerator.create(ops, settings, 1), DcganDiscriminator.create(ops, settings, 2)));
    }

    @Test
    void canWithAmbiguity() {
        CanSettings settings = new CanSettings(6, 1, 1, 32, true, CLASSES);
        check(
                30,
                PLAIN.with(Ambiguity.PER_CLASS),
                false,
                ops -> new Networks(CanGenerator.create(ops, settings, 1), CanDiscriminator.create(ops, settings, 2)));
    }

    @Test
    void styleGanWithR1() {
        StyleGanSettings settings = new StyleGanSettings(8, 2, 16, 2, 8, CLASSES, false, true);
        check(
                30,
                GanObjective.of(new AdversarialLoss.NonSaturating())
                        .with(new GradientPenalty.R1(1, 4))
                        .with(Ambiguity.UNIFORM),
                false,
                ops -> new Networks(
                        StyleGanGenerator.create(ops, settings, 1), StyleGanDiscriminator.create(ops, settings, 2)));
    }

    @Test
    void wassersteinWithUnitNorm() {
        StyleGanSettings settings = new StyleGanSettings(8, 2, 8, 2, 8, CLASSES, false, true);
        check(
                30,
                GanObjective.of(new AdversarialLoss.Wasserstein()).with(new GradientPenalty.UnitNorm(10)),
                false,
                ops -> new Networks(
                        StyleGanGenerator.create(ops, settings, 1), StyleGanDiscriminator.create(ops, settings, 2)));
    }

    @Test
    void clippedWeightsStayWithinTheirLimit() {
        DcganSettings settings = new DcganSettings(8, 4, 16, 0, Attention.NONE, false);
        GanObjective clipped = new GanObjective(
                new AdversarialLoss.Wasserstein(),
                Optional.empty(),
                1,
                Optional.empty(),
                1,
                Variety.RATIO,
                0,
                0,
                0,
                0.01,
                0);
        try (Ops ops = open()) {
            Networks networks =
                    new Networks(DcganGenerator.create(ops, settings, 1), DcganDiscriminator.create(ops, settings, 2));
            run(ops, networks, clipped, false, 2);
            for (NDArray parameter : networks.discriminator().tensors().parameterList()) {
                for (float value : parameter.toFloatArray()) {
                    assertThat(Math.abs(value)).isLessThanOrEqualTo(0.01f);
                }
            }
        }
    }

    @Test
    void ambiguityNeedsAStyleHead() {
        DcganSettings settings = new DcganSettings(8, 4, 16, 0, Attention.NONE, false);
        try (Ops ops = open()) {
            Networks networks =
                    new Networks(DcganGenerator.create(ops, settings, 1), DcganDiscriminator.create(ops, settings, 2));
            assertThatThrownBy(() -> run(ops, networks, PLAIN.with(Ambiguity.UNIFORM), false, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("style head");
        }
    }

    private void check(int steps, GanObjective objective, boolean extras, Function<Ops, Networks> make) {
        List<Map<String, Double>> first = trace(steps, objective, extras, make);
        List<Map<String, Double>> second = trace(AGAIN, objective, extras, make);
        assertThat(second).isEqualTo(first.subList(0, AGAIN));
        first.forEach(values -> assertThat(values.values()).allMatch(Double::isFinite));
        for (String loss : List.of("loss.generator", "loss.discriminator")) {
            assertThat(first.stream().map(values -> values.get(loss)).distinct())
                    .hasSizeGreaterThan(steps / 2);
        }
    }

    private List<Map<String, Double>> trace(
            int steps, GanObjective objective, boolean extras, Function<Ops, Networks> make) {
        try (Ops ops = open()) {
            Networks networks = make.apply(ops);
            Map<String, float[]> before = values(networks);
            List<Map<String, Double>> losses = run(ops, networks, objective, extras, steps);
            assertChanged(before, values(networks));
            return losses;
        }
    }

    private Ops open() {
        TensorEngine.trainingThread();
        return engine.ops(engine.choose("cpu"));
    }

    private static void assertChanged(Map<String, float[]> before, Map<String, float[]> after) {
        before.forEach((name, values) -> {
            if (!name.equals(OFFSET)) {
                assertThat(Arrays.equals(values, after.get(name)))
                        .as("%s is as it was", name)
                        .isFalse();
            }
        });
    }

    private static List<Map<String, Double>> run(
            Ops ops, Networks networks, GanObjective objective, boolean extras, int steps) {
        Generator generator = networks.generator();
        Discriminator discriminator = networks.discriminator();
        generator.tensors().trainable();
        discriminator.tensors().trainable();
        try (ReplayBuffer replay = new ReplayBuffer(ops, 6)) {
            GanParts parts = new GanParts(
                    generator,
                    discriminator,
                    Adam.withSlow(ops, ADAM, generator.tensors().parameters(), "mapping", 0.1),
                    Adam.of(ops, ADAM, discriminator.tensors().parameters()),
                    DiffAugment.all(),
                    extras ? Optional.of(new SpectralNorm(ops, discriminator.tensors(), 3)) : Optional.empty(),
                    extras ? Optional.of(replay) : Optional.empty(),
                    Optional.empty());
            GanStep step = new GanStep(parts, objective);
            List<Map<String, Double>> losses = new ArrayList<>();
            for (int i = 0; i < steps; i++) {
                try (Ops inner = ops.scope()) {
                    GanBatch batch = batch(inner, generator, discriminator, i);
                    losses.add(step.run(inner, batch, new GanMoment(7, i, 1, 0.5, 0.3))
                            .values());
                }
            }
            assertThat(replay.size()).isEqualTo(extras ? 6 : 0);
            return losses;
        }
    }

    private static GanBatch batch(Ops ops, Generator generator, Discriminator discriminator, int step) {
        KeyedRandom random = KeyedRandom.of(11, step);
        int r = generator.resolution();
        float[] real = new float[BATCH * 3 * r * r];
        for (int i = 0; i < real.length; i++) {
            real[i] = (float) Math.sin(i * 0.1 + step) * 0.5f;
        }
        Optional<NDArray> labels =
                discriminator.classes() > 0 ? Optional.of(ops.longs(new long[] {0, 1, 2, 1}, BATCH)) : Optional.empty();
        return new GanBatch(
                ops.floats(real, BATCH, 3, r, r),
                labels,
                ops.floats(random.gaussians(BATCH * generator.latentSize()), BATCH, generator.latentSize()),
                0);
    }

    private static Map<String, float[]> values(Networks networks) {
        Map<String, float[]> values = new LinkedHashMap<>();
        networks.generator()
                .tensors()
                .parameters()
                .forEach((name, tensor) -> values.put("generator." + name, tensor.toFloatArray()));
        networks.discriminator()
                .tensors()
                .parameters()
                .forEach((name, tensor) -> values.put("discriminator." + name, tensor.toFloatArray()));
        return values;
    }
}
