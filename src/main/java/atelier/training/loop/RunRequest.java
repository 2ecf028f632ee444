package atelier.training.loop;

import atelier.training.options.Machine;
import atelier.training.options.Preset;
import atelier.training.run.RunKind;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param machine what it will be trained on: presets differ by it
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
        boolean force,
        Machine machine) {
    private static final Set<String> WITHOUT_FEATURES = Set.of("objective", "wgan", "progressive", "spectralNorm");

    public RunRequest {
        options = Map.copyOf(options);
        places = Map.copyOf(places);
    }

    /** The same with other options. */
    RunRequest with(Map<String, Object> other) {
        return new RunRequest(kind, preset, other, pattern, places, runs, seed, licenceNote, force, machine);
    }

    /** The same with another seed. */
    public RunRequest seeded(long other) {
        return new RunRequest(kind, preset, options, pattern, places, runs, other, licenceNote, force, machine);
    }

    /**
     * What is asked for, the preset's options included.
     *
     * @throws IllegalArgumentException with a sentence, for a preset that there is not
     */
    public Map<String, Object> asked() {
        return chosen().map(preset -> preset.with(options)).orElse(options);
    }

    /**
     * What is asked for, checked.
     *
     * @throws IllegalArgumentException with a sentence, for what is unknown, out of range or contradictory
     */
    public RunOptions resolved() {
        RunOptions resolved = RunOptions.of(kind, asked());
        if (kind == RunKind.INSTANT
                && resolved.values().toggle("freezeEncoder")
                && !places.containsKey(Place.CONTINUE_FROM)) {
            throw new IllegalArgumentException(
                    "Only a style encoder that has learned can keep its codes: go on with a training or a model, or leave that out.");
        }
        return resolved;
    }

    /** The same with the length that the preset wants at a pace, unless a length was chosen. */
    public RunRequest fitted(double secondsPerStep) {
        return with(
                chosen().map(preset -> preset.fitted(options, secondsPerStep)).orElse(options));
    }

    /** Whether its length depends on the machine's pace. */
    public boolean wantsPace() {
        return !fitted(1).equals(this);
    }

    private Optional<Preset> chosen() {
        if (preset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(presets().stream()
                .filter(p -> p.name().equalsIgnoreCase(preset))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no preset '%s': choose Sketch, Standard or Fine.".formatted(preset))));
    }

    // what a projected judge can't be trained with, or what says which judge is wanted
    private List<Preset> presets() {
        Object judge = options.get("discriminator");
        boolean free = judge == null && Collections.disjoint(options.keySet(), WITHOUT_FEATURES);
        boolean features = places.containsKey(Place.FEATURES) && (free || "projected".equals(judge));
        return Preset.of(kind, machine, features);
    }
}
