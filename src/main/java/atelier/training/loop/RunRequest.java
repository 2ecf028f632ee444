package atelier.training.loop;

import atelier.training.options.Preset;
import atelier.training.run.RunKind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A training that a person asks for.
 *
 * @param preset name of the preset that the options begin with, or empty
 * @param options what was chosen, by parameter key; the rest is as the preset and the kind have it
 * @param pattern which file names count, a glob
 * @param places folders and files by {@link Place}
 * @param runs where the run's folder is made
 * @param seed of weights, data order and everything random
 * @param force start though the pictures are not good enough
 */
public record RunRequest(
        RunKind kind,
        String preset,
        Map<String, Object> options,
        String pattern,
        Map<String, Path> places,
        Path runs,
        long seed,
        String licenceNote,
        boolean force) {
    private static final Set<String> WITHOUT_FEATURES = Set.of("objective", "wgan", "progressive", "spectralNorm");

    public RunRequest {
        options = Map.copyOf(options);
        places = Map.copyOf(places);
    }

    /** The same with other options. */
    RunRequest with(Map<String, Object> other) {
        return new RunRequest(kind, preset, other, pattern, places, runs, seed, licenceNote, force);
    }

    /** The same with another seed. */
    public RunRequest seeded(long other) {
        return new RunRequest(kind, preset, options, pattern, places, runs, other, licenceNote, force);
    }

    /**
     * What is asked for, the preset's options included.
     *
     * @throws IllegalArgumentException with a sentence, for a preset that there is not
     */
    public Map<String, Object> asked() {
        if (preset.isEmpty()) {
            return options;
        }
        return presets().stream()
                .filter(p -> p.name().equalsIgnoreCase(preset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no preset '%s': choose Sketch, Standard or Fine.".formatted(preset)))
                .with(options);
    }

    // what a projected judge can't be trained with, or what says which judge is wanted
    private List<Preset> presets() {
        Object judge = options.get("discriminator");
        boolean free = judge == null && Collections.disjoint(options.keySet(), WITHOUT_FEATURES);
        boolean features = places.containsKey(Place.FEATURES) && (free || "projected".equals(judge));
        return features ? Preset.withFeatures(kind) : Preset.of(kind);
    }
}
