package atelier.training.options;

import atelier.training.run.RunKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beginnings for a graphics card, of a length that is known to be enough. */
final class GraphicsCardPresets {
    private static final String SKETCH = "Quick and small: see within the hour whether the pictures work.";
    private static final String STANDARD = "A good result in some hours.";
    private static final String FINE = "The best result; overnight or longer.";

    private GraphicsCardPresets() {}

    static List<Preset> of(RunKind kind, boolean features) {
        return switch (kind) {
            case GAN -> features ? generatorWithFeatures() : generator();
            case STYLIZER ->
                three(
                        PainterPresets.of(128, 31, 63, 600),
                        PainterPresets.of(256, 63, 127, 4000),
                        fine(PainterPresets.of(256, 63, 127, 20_000)));
            case INSTANT ->
                three(InstantPresets.of(96, 3000), InstantPresets.of(160, 20_000), InstantPresets.of(256, 100_000));
            case FEATURES -> three(size(64, 1000), size(128, 10_000), size(192, 50_000));
        };
    }

    private static List<Preset> generator() {
        return three(dcgan(), r1(styleGan(64, 64, 30_000)), r1(styleGan(256, 128, 150_000)));
    }

    private static List<Preset> generatorWithFeatures() {
        return three(
                GeneratorOptions.projected(dcgan()),
                GeneratorOptions.guided(styleGan(64, 64, 20_000)),
                r1(styleGan(256, 128, 150_000)));
    }

    private static List<Preset> three(
            Map<String, Object> sketch, Map<String, Object> standard, Map<String, Object> fine) {
        return List.of(
                new Preset("Sketch", SKETCH, sketch, Optional.empty()),
                new Preset("Standard", STANDARD, standard, Optional.empty()),
                new Preset("Fine", FINE, fine, Optional.empty()));
    }

    private static Map<String, Object> dcgan() {
        return Map.of("network", "dcgan", "width", 32, "steps", 2000);
    }

    private static Map<String, Object> r1(Map<String, Object> network) {
        return GeneratorOptions.r1(network);
    }

    private static Map<String, Object> styleGan(int size, int width, int steps) {
        return GeneratorOptions.styleGan(size, width, steps);
    }

    private static Map<String, Object> fine(Map<String, Object> painter) {
        Map<String, Object> options = new HashMap<>(painter);
        options.put("fineSize", 384);
        options.put("decay", "cosine");
        return options;
    }

    private static Map<String, Object> size(int size, int steps) {
        return Map.of("outputHeight", size, "outputWidth", size, "steps", steps, "decay", "cosine");
    }
}
