package atelier.training.options;

import java.util.Map;

/** What presets of the painter for any style have in common: the recipe of the one that ships. */
final class InstantPresets {
    private InstantPresets() {}

    static Map<String, Object> of(int size, int steps) {
        return Map.ofEntries(
                Map.entry("outputHeight", size),
                Map.entry("outputWidth", size),
                Map.entry("steps", steps),
                Map.entry("decay", "cosine"),
                Map.entry("warmup", 100),
                Map.entry("beta2", 0.99),
                Map.entry("clipNorm", 10),
                Map.entry("tv", 0),
                Map.entry("identityEvery", 7),
                Map.entry("shiftWeight", 60),
                Map.entry("grainWeight", 30),
                Map.entry("weaveWeight", 30),
                Map.entry("texture", 1.5),
                Map.entry("rangeWeight", 2),
                Map.entry("strokesWeight", 0.5),
                Map.entry("photoSoftness", 1.2),
                Map.entry("photoGrain", 0.015));
    }
}
