package atelier.training.options;

import atelier.training.run.RunKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Beginnings for a computer without a graphics card: networks that learn something in the time that each promises. The
 * steps are those of two cores of 2024; where the training is measured first, its own pace decides.
 */
final class ProcessorPresets {
    private ProcessorPresets() {}

    static List<Preset> of(RunKind kind, boolean features) {
        return switch (kind) {
            case GAN -> features ? generatorWithFeatures() : generator();
            case STYLIZER -> three(painter(128, 31, 63, 900), painter(192, 31, 63, 3300), painter(256, 63, 127, 3000));
            case INSTANT ->
                three(InstantPresets.of(96, 1500), InstantPresets.of(128, 7000), InstantPresets.of(160, 22_000));
            case FEATURES -> three(size(64, 1000), size(96, 4000), size(128, 11_000));
        };
    }

    private static List<Preset> generator() {
        return three(
                Map.of("network", "dcgan", "width", 32, "steps", 1500),
                GeneratorOptions.r1(styleGan(32, 20_000)),
                GeneratorOptions.r1(styleGan(64, 30_000)));
    }

    private static List<Preset> generatorWithFeatures() {
        return three(
                GeneratorOptions.guided(styleGan(32, 4000)),
                GeneratorOptions.guided(styleGan(64, 12_000)),
                GeneratorOptions.guided(styleGan(128, 20_000)));
    }

    private static List<Preset> three(
            Map<String, Object> sketch, Map<String, Object> standard, Map<String, Object> fine) {
        return List.of(
                preset("Sketch", "A quarter of an hour: see whether the pictures work.", sketch, 15),
                preset("Standard", "Two hours: small, but worth using.", standard, 2 * 60),
                preset("Fine", "Overnight, ten hours: the best that a processor can do.", fine, 10 * 60));
    }

    private static Preset preset(String name, String sentence, Map<String, Object> options, int minutes) {
        return new Preset(name, sentence, options, Optional.of(Duration.ofMinutes(minutes)));
    }

    /** The widths of the generator that ships. */
    private static Map<String, Object> styleGan(int size, int steps) {
        Map<String, Object> options = new HashMap<>(GeneratorOptions.styleGan(size, 48, steps));
        options.put("widthMax", 160);
        options.put("batch", 8);
        return options;
    }

    private static Map<String, Object> painter(int size, int width, int deep, int steps) {
        Map<String, Object> options = PainterPresets.of(size, width, deep, steps);
        options.put("batch", 2);
        options.put("decay", "cosine");
        return options;
    }

    private static Map<String, Object> size(int size, int steps) {
        return Map.of("outputHeight", size, "outputWidth", size, "steps", steps, "decay", "cosine");
    }
}
