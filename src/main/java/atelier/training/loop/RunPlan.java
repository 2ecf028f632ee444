package atelier.training.loop;

import atelier.training.data.PictureSet;
import atelier.training.data.Verdict;
import java.util.List;
import java.util.Map;

/**
 * What a training would be, before anything is written.
 *
 * @param sets the pictures by role
 * @param verdict whether they are good enough
 * @param steps where it ends
 */
public record RunPlan(
        RunRequest request, RunOptions options, Map<String, PictureSet> sets, Verdict verdict, long steps) {
    public RunPlan {
        sets = Map.copyOf(sets);
    }

    /** The pictures that are learned from, or painted. */
    public PictureSet pictures() {
        return sets.get(Place.PICTURES);
    }

    /** Whether it may start: a red verdict needs to be overruled. */
    public boolean mayStart() {
        return verdict.light() != Verdict.Light.RED
                || (request.force() && !pictures().pictures().isEmpty());
    }

    /** Words for the name of the run. */
    List<String> description() {
        String network = options.values()
                .values()
                .getOrDefault("network", request.kind().key())
                .toString();
        String folder =
                pictures().folder().toAbsolutePath().normalize().getFileName().toString();
        return List.of(network, folder, Integer.toString(options.pictures().outputHeight()));
    }
}
