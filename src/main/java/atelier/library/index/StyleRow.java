package atelier.library.index;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the library knows of a style at once: everything a list shows but the pictures.
 *
 * @param stars from 0 to 5
 * @param tags in alphabetical order
 * @param palette the swatch's main colours, largest share first; empty until the swatch was looked at
 * @param kind how the style came to be, as its JSON names it: "starter", "sampled", "generated", "image", "blend", and
 *     what later versions add
 * @param generator the generator's name, empty where none made it
 * @param kept when it was kept; for a starter the year 1970
 * @param novelty distance to the nearest training picture, 1 as usual among those; empty where unknown
 * @param note the user's own words
 * @param starter whether it came with the studio: it can be marked, but neither renamed nor removed
 * @param trashed whether it lies in the trash
 * @param file the {@code .style} file; empty for a starter
 */
public record StyleRow(
        String id,
        String name,
        int stars,
        ColorLabel label,
        List<String> tags,
        List<PaletteColor> palette,
        String kind,
        String generator,
        Instant kept,
        OptionalDouble novelty,
        String note,
        boolean starter,
        boolean trashed,
        Optional<Path> file) {
    public static final int MOST_STARS = 5;

    public StyleRow {
        tags = List.copyOf(tags);
        palette = List.copyOf(palette);
    }
}
