package atelier.training.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import atelier.art.Param;
import atelier.training.data.Framing;
import atelier.training.data.PictureEntry;
import atelier.training.data.PictureSet;
import atelier.training.run.RunKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingOptionsTest {
    @Test
    void theThesisDefaultsHold() {
        GanOptions options = GanOptions.of(Map.of());
        assertThat(options.schedule().epoch()).isEqualTo(6);
        assertThat(options.optimizer().learningRate()).isEqualTo(2e-4);
        assertThat(options.optimizer().beta1()).isEqualTo(0.5);
        assertThat(options.objective().smoothing()).isEqualTo(0.9);
        assertThat(options.objective().lambda()).isEqualTo(1.0);
        assertThat(options.pictures()).isEqualTo(new PictureOptions(0, 16, 256, 256, 256, 256, true, true));
        assertThat(options.pictures().framing()).isEqualTo(Framing.crop(256));
        assertThat(options.objective().objective()).isEqualTo("bce");
    }

    @Test
    void namesMayBeWrittenInEveryWay() {
        GanOptions options = GanOptions.of(Map.of(
                "learning_rate",
                "1e-4",
                "--save-itr",
                "250",
                "sampleSize",
                9,
                "wgan",
                true,
                "input_height",
                300,
                "input_width",
                300));
        assertThat(options.optimizer().learningRate()).isEqualTo(1e-4);
        assertThat(options.schedule().saveItr()).isEqualTo(250);
        assertThat(options.schedule().sampleSize()).isEqualTo(9);
        assertThat(options.objective().objective()).isEqualTo("wgan");
        assertThat(options.pictures().framing().margin()).isCloseTo(300 / 256.0, within(1e-12));
    }

    @Test
    void networksBringTheirOwnDefaults() {
        GanOptions dcgan = GanOptions.of(Map.of("network", "dcgan"));
        assertThat(dcgan.pictures().outputWidth()).isEqualTo(64);
        assertThat(dcgan.pictures().inputHeight()).isEqualTo(64);
        GanOptions style = GanOptions.of(Map.of("network", "stylegan", "output_height", 128, "output_width", 128));
        assertThat(style.pictures().framing()).isEqualTo(Framing.crop(128));
        assertThat(style.optimizer().beta1()).isZero();
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(Map.of("wgan", true, "can", true), "creative objective"),
                Arguments.of(Map.of("wgan", true, "objective", "hinge"), "contradict"),
                Arguments.of(Map.of("objective", "wgan-gp", "clip", 0.1), "gradient penalty"),
                Arguments.of(Map.of("objective", "hinge", "clip", 0.1), "clip belongs"),
                Arguments.of(Map.of("objective", "lsgan", "smoothing", 0.8), "smoothing belongs"),
                Arguments.of(Map.of("objective", "wgan", "spectralNorm", true), "spectral norm"),
                Arguments.of(Map.of("network", "stylegan", "outputHeight", 96, "outputWidth", 96), "96 is none"),
                Arguments.of(Map.of("network", "dcgan", "outputHeight", 128, "outputWidth", 128), "64 pixels"),
                Arguments.of(Map.of("outputHeight", 128, "outputWidth", 256), "squares"),
                Arguments.of(Map.of("inputHeight", 128, "inputWidth", 128), "input height"),
                Arguments.of(Map.of("inputHeight", 300), "proportions"),
                Arguments.of(Map.of("lambda", 0.5), "turn it on"),
                Arguments.of(Map.of("progressive", true), "belongs to the network stylegan"),
                Arguments.of(Map.of("network", "stylegan", "attention", "cbam"), "belongs to the network dcgan"),
                Arguments.of(Map.of("replaySize", 5), "replay"),
                Arguments.of(Map.of("epoch", 3, "steps", 100), "give one"),
                Arguments.of(Map.of("weightDecay", 0.1), "adamw"),
                Arguments.of(Map.of("batch", 2.5), "whole number"),
                Arguments.of(Map.of("batch", 0), "between"),
                Arguments.of(Map.of("objective", "magic"), "one of"),
                Arguments.of(Map.of("learing_rate", 1), "no setting named 'learingRate'"),
                Arguments.of(
                        Map.of(
                                "adaTarget",
                                0.6,
                                "augmentColor",
                                false,
                                "augmentTranslation",
                                false,
                                "augmentCutout",
                                false),
                        "at least one"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void whatMakesNoSenseIsRefused(Map<String, Object> asked, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GanOptions.of(asked))
                .withMessageContaining(part);
    }

    @Test
    void paintersAndFeaturesRefuseToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StylizerOptions.of(Map.of("fineSize", 200)))
                .withMessageContaining("above the size");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StylizerOptions.of(Map.of("outputHeight", 130, "outputWidth", 130)))
                .withMessageContaining("divided by 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstantOptions.of(Map.of("freezeEncoder", true, "contrastive", 1)))
                .withMessageContaining("keep its codes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstantOptions.of(Map.of("strokesWeight", 1, "batch", 3)))
                .withMessageContaining("even batch");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstantOptions.of(Map.of("adversarialExamples", true)))
                .withMessageContaining("judge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstantOptions.of(Map.of("style", 0)))
                .withMessageContaining("nothing to learn");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureOptions.of(Map.of("outputHeight", 16, "outputWidth", 16)))
                .withMessageContaining("32");
    }

    @Test
    void theResolvedOptionsResolveToThemselves() {
        StylizerOptions painter = StylizerOptions.of(Map.of("fineSize", 384, "steps", 100));
        assertThat(StylizerOptions.resolved(painter.values().values())).isEqualTo(painter);
        GanOptions dcgan = GanOptions.of(Map.of("network", "dcgan", "objective", "hinge", "attention", "self"));
        assertThat(GanOptions.resolved(dcgan.values().values())).isEqualTo(dcgan);
        InstantOptions instant = InstantOptions.of(Map.of());
        assertThat(InstantOptions.resolved(instant.values().values())).isEqualTo(instant);
        FeatureOptions features = FeatureOptions.of(Map.of("divisor", 2));
        assertThat(FeatureOptions.resolved(features.values().values())).isEqualTo(features);
        Map<String, Object> before = new HashMap<>(features.values().values());
        before.remove("wide");
        assertThat(FeatureOptions.resolved(before).wide()).isZero();
    }

    @Test
    void everyPresetIsValidAndOptionsOverrideIt() {
        for (RunKind kind : RunKind.values()) {
            for (Preset preset : presets(kind)) {
                Map<String, Object> longer = preset.with(Map.of("epoch", 9));
                assertThat(schedule(kind, preset.options()).lastStep(1000, 10)).isPositive();
                assertThat(schedule(kind, longer).lastStep(1000, 10)).isEqualTo(900);
            }
        }
    }

    private static List<Preset> presets(RunKind kind) {
        List<Preset> all = new ArrayList<>();
        for (Machine machine : Machine.values()) {
            for (boolean features : new boolean[] {false, true}) {
                List<Preset> three = Preset.of(kind, machine, features);
                assertThat(three).extracting(Preset::name).containsExactly("Sketch", "Standard", "Fine");
                all.addAll(three);
            }
        }
        return all;
    }

    @Test
    void onAProcessorAPresetIsAsLongAsItSays() {
        Preset sketch = Preset.of(RunKind.GAN, Machine.PROCESSOR, true).getFirst();
        assertThat(sketch.fitted(Map.of(), 0.3)).containsEntry("steps", 3000);
        assertThat(sketch.fitted(Map.of("width", 8), 0.7)).containsEntry("steps", 1200);
        assertThat(sketch.fitted(Map.of(), 1000)).containsEntry("steps", 1000);
        assertThat(sketch.fitted(Map.of("steps", 7), 0.3)).containsEntry("steps", 7);
        assertThat(sketch.fitted(Map.of("epoch", 7), 0.3)).doesNotContainKey("steps");
        Preset card = Preset.of(RunKind.GAN, Machine.GRAPHICS_CARD, true).getFirst();
        assertThat(card.fitted(Map.of(), 0.3)).doesNotContainKey("steps");
    }

    @Test
    void anEarlierNetworkOfAnotherKindKeepsItsShapeInEveryPreset() {
        for (Preset preset : presets(RunKind.GAN)) {
            Map<String, Object> earlier =
                    Map.of("network", "dcgan", "outputHeight", 64, "outputWidth", 64, "width", 32, "latent", 100);
            assertThat(preset.with(earlier)).doesNotContainKey("widthMax");
            assertThat(GanOptions.of(preset.with(earlier)).network())
                    .extracting(NetworkOptions::network, NetworkOptions::width, NetworkOptions::latent)
                    .containsExactly("dcgan", 32, 100);
        }
    }

    @Test
    void keysAreUniqueAndExplained() {
        for (List<Param> params :
                List.of(GanOptions.PARAMS, StylizerOptions.PARAMS, InstantOptions.PARAMS, FeatureOptions.PARAMS)) {
            assertThat(params).extracting(Param::key).doesNotHaveDuplicates();
            assertThat(params).allSatisfy(p -> assertThat(p.help()).endsWith("."));
        }
    }

    @Test
    void picturesSmallerThanTheResolutionAreRefused() {
        PictureSet small = new PictureSet(Path.of("x"), List.of(new PictureEntry("a", "A", 90, 200, "h")), List.of());
        GanOptions.of(Map.of("network", "dcgan")).checkAgainst(small);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GanOptions.of(Map.of()).checkAgainst(small))
                .withMessageContaining("90");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GanOptions.of(Map.of("can", true)).checkAgainst(small))
                .withMessageContaining("sub-folder");
    }

    @Test
    void ratesWarmUpAndDecay() {
        OptimizerOptions options =
                GanOptions.of(Map.of("warmup", 10, "decay", "linear")).optimizer();
        assertThat(options.rateAt(0, 110)).isCloseTo(0.1, within(1e-12));
        assertThat(options.rateAt(10, 110)).isCloseTo(1, within(1e-12));
        assertThat(options.rateAt(60, 110)).isCloseTo(0.5, within(1e-12));
        assertThat(options.rateAt(200, 110)).isZero();
        assertThat(options.emaDecay(5000)).isCloseTo(0.5, within(1e-12));
    }

    private static ScheduleOptions schedule(RunKind kind, Map<String, Object> options) {
        return switch (kind) {
            case GAN -> GanOptions.of(options).schedule();
            case STYLIZER -> StylizerOptions.of(options).schedule();
            case INSTANT -> InstantOptions.of(options).schedule();
            case FEATURES -> FeatureOptions.of(options).schedule();
        };
    }
}
