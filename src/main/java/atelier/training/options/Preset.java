package atelier.training.options;

import atelier.training.run.RunKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A named beginning for the options of a kind of training; everything else is as the kind's defaults. */
public record Preset(String name, String sentence, Map<String, Object> options) {
    private static final String SKETCH = "Quick and small: see within the hour whether the pictures work.";
    private static final String STANDARD = "A good result overnight on an ordinary computer.";
    private static final String FINE = "The best result; meant for a graphics card.";

    public Preset {
        options = Map.copyOf(options);
    }

    /** The preset's options overridden by what is asked for; a length in epochs takes the place of one in steps. */
    public Map<String, Object> with(Map<String, ?> asked) {
        Map<String, Object> all = new HashMap<>(options);
        if (asked.containsKey("epoch")) {
            all.remove("steps");
        }
        all.putAll(asked);
        return all;
    }

    /**
     * Sketch, Standard and Fine where a feature network is there for the judge of a generator: Sketch and Standard use
     * it.
     */
    public static List<Preset> withFeatures(RunKind kind) {
        if (kind != RunKind.GAN) {
            return of(kind);
        }
        Map<String, Object> sketch = Map.of("network", "dcgan", "width", 32, "steps", 2000);
        return of(kind).stream()
                .map(preset -> switch (preset.name()) {
                    case "Sketch" -> preset.projected(sketch);
                    case "Standard" -> preset.projected(styleGanShape(64, 64, 20_000));
                    default -> preset;
                })
                .toList();
    }

    private Preset projected(Map<String, Object> network) {
        Map<String, Object> all = new HashMap<>(network);
        all.put("discriminator", "projected");
        all.put("beta1", 0.0);
        return new Preset(name, sentence, all);
    }

    /** Sketch, Standard and Fine. */
    public static List<Preset> of(RunKind kind) {
        return switch (kind) {
            case GAN ->
                List.of(
                        new Preset("Sketch", SKETCH, Map.of("network", "dcgan", "width", 32, "steps", 2000)),
                        new Preset("Standard", STANDARD, styleGan(64, 64, 30_000)),
                        new Preset("Fine", FINE, styleGan(256, 128, 150_000)));
            case STYLIZER ->
                List.of(
                        new Preset("Sketch", SKETCH, painter(128, 31, 63, 600)),
                        new Preset("Standard", STANDARD, painter(256, 63, 127, 4000)),
                        new Preset("Fine", FINE, fine(painter(256, 63, 127, 20_000))));
            case INSTANT ->
                List.of(
                        new Preset("Sketch", SKETCH, size(96, 3000)),
                        new Preset("Standard", STANDARD, size(160, 20_000)),
                        new Preset("Fine", FINE, size(256, 100_000)));
            case FEATURES ->
                List.of(
                        new Preset("Sketch", SKETCH, size(64, 1000)),
                        new Preset("Standard", STANDARD, size(128, 10_000)),
                        new Preset("Fine", FINE, size(192, 50_000)));
        };
    }

    private static Map<String, Object> styleGan(int size, int width, int steps) {
        Map<String, Object> options = new HashMap<>(styleGanShape(size, width, steps));
        options.putAll(Map.of("objective", "r1", "adaTarget", 0.6, "augment", 0));
        return options;
    }

    private static Map<String, Object> styleGanShape(int size, int width, int steps) {
        return Map.of("network", "stylegan", "outputHeight", size, "outputWidth", size, "width", width, "steps", steps);
    }

    private static Map<String, Object> painter(int size, int width, int deep, int steps) {
        return Map.of("outputHeight", size, "outputWidth", size, "width", width, "widthDeep", deep, "steps", steps);
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
