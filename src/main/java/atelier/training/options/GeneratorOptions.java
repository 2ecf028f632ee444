package atelier.training.options;

import java.util.HashMap;
import java.util.Map;

/** Options of generators that presets are made of. */
final class GeneratorOptions {
    private GeneratorOptions() {}

    static Map<String, Object> styleGan(int size, int width, int steps) {
        return Map.of("network", "stylegan", "outputHeight", size, "outputWidth", size, "width", width, "steps", steps);
    }

    /** With its own judge, held by R1 and adaptive augmentation. */
    static Map<String, Object> r1(Map<String, Object> network) {
        Map<String, Object> options = new HashMap<>(network);
        options.putAll(Map.of("objective", "r1", "adaTarget", 0.6, "augment", 0));
        return options;
    }

    /** With a judge that sees features. */
    static Map<String, Object> projected(Map<String, Object> network) {
        Map<String, Object> options = new HashMap<>(network);
        options.put("discriminator", "projected");
        options.put("beta1", 0.0);
        return options;
    }

    /** As the generator that ships was trained. */
    static Map<String, Object> guided(Map<String, Object> network) {
        Map<String, Object> options = projected(network);
        options.put("guided", true);
        return options;
    }
}
