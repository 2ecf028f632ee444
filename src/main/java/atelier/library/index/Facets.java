package atelier.library.index;

import java.util.List;
import java.util.Map;

/**
 * What there is to filter by, with how many styles each has; without those in the trash.
 *
 * @param tags most used first
 * @param generators most used first
 * @param labels only those in use, without {@link ColorLabel#NONE}
 */
public record Facets(
        int everything,
        int own,
        int starters,
        int trash,
        List<Count> tags,
        List<Count> generators,
        List<Count> kinds,
        Map<ColorLabel, Integer> labels) {
    /** A value and how many styles have it. */
    public record Count(String value, int styles) {}

    public Facets {
        tags = List.copyOf(tags);
        generators = List.copyOf(generators);
        kinds = List.copyOf(kinds);
        labels = Map.copyOf(labels);
    }
}
