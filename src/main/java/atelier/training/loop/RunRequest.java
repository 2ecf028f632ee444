package atelier.training.loop;

import atelier.training.run.RunKind;
import java.nio.file.Path;
import java.util.Map;

/**
 * A training that a person asks for.
 *
 * @param preset name of the preset that the options begin with, or empty
 * @param options what was chosen, by parameter key; the rest is as the preset and the kind have it
 * @param pattern which file names count, a glob
 * @param places folders and files by {@link Place}
 * @param runs where the run's folder is made
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
    public RunRequest {
        options = Map.copyOf(options);
        places = Map.copyOf(places);
    }
}
