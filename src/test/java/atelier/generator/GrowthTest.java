package atelier.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import atelier.art.Latent;
import atelier.nn.KeyedRandom;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import atelier.nn.Pass;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.nn.WeightsException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Progressive growing begins where the smaller network was; sampling repeats; mixing takes layers from both. */
class GrowthTest {
    private static final StyleGanSettings SMALL = new StyleGanSettings(6, 2, 8, 1, 6, 2, false, true);

    private final TensorEngine engine = TensorEngine.start();
    private final Ops ops = open();

    private Ops open() {
        TensorEngine.inferenceThread();
        return engine.ops(engine.choose("cpu"));
    }

    @AfterEach
    void close() {
        ops.close();
    }

    @Test
    void grownGeneratorAtAlphaZeroIsTheSmallOneEnlarged() {
        StyleGanGenerator small = StyleGanGenerator.create(ops, SMALL, 1);
        StyleGanGenerator large = Growth.grow(ops, small, SMALL, 2).fading(0);
        assertThat(large.resolution()).isEqualTo(16);
        NDArray z = ops.floats(KeyedRandom.of(3).gaussians(12), 2, 6);
        float[] expected = new LayerOps(ops)
                .enlargeBilinear(small.generate(ops, z, Pass.evaluation()))
                .toFloatArray();
        assertClose(large.generate(ops, z, Pass.evaluation()).toFloatArray(), expected);
    }

    @Test
    void aStyledStartGivesEachLatentALayoutAndGrowsAlong() {
        StyleGanSettings styled = new StyleGanSettings(6, 2, 8, 1, 6, 2, true, true);
        StyleGanGenerator small = StyleGanGenerator.create(ops, styled, 1);
        StyleGanGenerator read =
                StyleGanGenerator.of(Weights.of(small.tensors().weights().all()));
        NDArray z = ops.floats(KeyedRandom.of(3).gaussians(12), 2, 6);
        float[] both = small.generate(ops, z, Pass.evaluation()).toFloatArray();
        assertClose(read.generate(ops, z, Pass.evaluation()).toFloatArray(), both);
        float[] second = small.generate(ops, new LayerOps(ops).firstRows(z, 1), Pass.evaluation())
                .toFloatArray();
        assertClose(second, Arrays.copyOf(both, second.length));
        StyleGanGenerator large = Growth.grow(ops, small, styled, 2);
        assertThat(large.start().orElseThrow().weight().toFloatArray())
                .containsExactly(small.start().orElseThrow().weight().toFloatArray());
        assertThat(StyleGanGenerator.create(ops, SMALL, 1).start()).isEmpty();
    }

    @Test
    void growthBeginsAtFourPixels() {
        StyleGanSettings smallest = SMALL.at(4);
        StyleGanGenerator generator = StyleGanGenerator.create(ops, smallest, 1);
        NDArray z = ops.floats(KeyedRandom.of(3).gaussians(12), 2, 6);
        assertThat(generator.generate(ops, z, Pass.training(1)).getShape().getShape())
                .containsExactly(2, 3, 4, 4);
        assertThat(Growth.grow(ops, generator, smallest, 2).resolution()).isEqualTo(8);
        StyleGanDiscriminator small = StyleGanDiscriminator.create(ops, smallest, 1);
        StyleGanDiscriminator large = Growth.grow(ops, small, smallest, 2).fading(0);
        NDArray x = ops.floats(KeyedRandom.of(3).gaussians(4 * 3 * 64), 4, 3, 8, 8);
        assertClose(
                large.judge(ops, x, Pass.evaluation()).real().toFloatArray(),
                small.judge(ops, new LayerOps(ops).averagePool(x), Pass.evaluation())
                        .real()
                        .toFloatArray());
    }

    @Test
    void grownDiscriminatorAtAlphaZeroSeesTheSmallPicture() {
        StyleGanDiscriminator small = StyleGanDiscriminator.create(ops, SMALL, 1);
        StyleGanDiscriminator large = Growth.grow(ops, small, SMALL, 2).fading(0);
        assertThat(large.resolution()).isEqualTo(16);
        NDArray x = ops.floats(KeyedRandom.of(3).gaussians(4 * 3 * 256), 4, 3, 16, 16);
        NDArray half = new LayerOps(ops).averagePool(x);
        assertClose(
                large.judge(ops, x, Pass.evaluation()).real().toFloatArray(),
                small.judge(ops, half, Pass.evaluation()).real().toFloatArray());
        StyleGanDiscriminator again = Growth.grow(ops, large, SMALL.at(16), 5);
        assertThat(again.resolution()).isEqualTo(32);
    }

    @Test
    void formerNames() {
        assertThat(Growth.formerName("blocks.1.conv0.weight")).contains("blocks.0.conv0.weight");
        assertThat(Growth.formerName("blocks.0.conv0.weight")).isEmpty();
        assertThat(Growth.formerName("stem.bias")).isEmpty();
        assertThat(Growth.formerName("fading.bias")).contains("stem.bias");
        assertThat(Growth.formerName("style.2.bias")).contains("style.2.bias");
    }

    @Test
    void samplesRepeatAndDifferBySeed() {
        Sampler sampler = new Sampler(ops, StyleGanGenerator.create(ops, SMALL, 1));
        List<GeneratedImage> images = sampler.sample(List.of(
                new Latent(1, 1),
                new Latent(2, 1),
                new Latent(3, 0),
                new Latent(4, 0),
                new Latent(1, 1),
                new Latent(5, 1)));
        assertThat(images).hasSize(6);
        assertThat(rgb(images.get(0))).isEqualTo(rgb(images.get(4)));
        assertThat(rgb(images.get(0))).isNotEqualTo(rgb(images.get(1)));
        assertClose(rgb(images.get(2)), rgb(images.get(3))); // without diversity all are the average
        for (float value : rgb(images.get(0))) {
            assertThat(value).isBetween(0f, 1f);
        }
    }

    @Test
    void mixingGoesFromOneStyleToTheOther() {
        StyleGanGenerator generator = StyleGanGenerator.create(ops, SMALL, 1);
        Sampler sampler = new Sampler(ops, generator);
        List<GeneratedImage> pure = sampler.sample(List.of(new Latent(1, 1), new Latent(2, 1)));
        Latent first = new Latent(1, 1);
        Latent second = new Latent(2, 1);
        assertClose(rgb(sampler.mix(first, second, generator.layers())), rgb(pure.get(0)));
        assertClose(rgb(sampler.mix(first, second, 0)), rgb(pure.get(1)));
        float[] mixed = rgb(sampler.mix(first, second, 2));
        assertThat(mixed).isNotEqualTo(rgb(pure.get(0))).isNotEqualTo(rgb(pure.get(1)));
        assertThatThrownBy(() -> sampler.mix(first, second, 99)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLatentIsTheSameOnEveryMachine() {
        assertThat(Sampler.vector(42, 3)).containsExactly(1.0186228f, 0.28296998f, 1.2132798f);
    }

    @Test
    void unknownWeightsAreNamed() {
        Weights weights = Weights.of(Map.of("x", ops.floats(new float[1], 1)));
        assertThatThrownBy(() -> Generator.of(weights))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("none of the known generators");
    }

    private static float[] rgb(GeneratedImage image) {
        float[] rgb = new float[3 * image.width() * image.height()];
        image.readRgb(image.bounds(), rgb);
        return rgb;
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-5f));
        }
    }
}
