package atelier.ui.work;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.stylizer.PaintSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that undo goes back over, at one moment.
 *
 * @param blend what the photo is painted with; empty until a first style is chosen
 * @param shelf what the user changed among the kept styles, by style id
 */
public record Work(Optional<StyleBlend> blend, PaintSettings settings, Map<String, ShelfChange> shelf) {
    public static final Work START = new Work(Optional.empty(), PaintSettings.DEFAULT, Map.of());

    public Work {
        shelf = Map.copyOf(shelf);
    }

    public Work withBlend(StyleBlend next) {
        return new Work(Optional.of(next), settings, shelf);
    }

    public Work withSettings(PaintSettings next) {
        return new Work(blend, next, shelf);
    }

    /** With one style of the shelf as it now is; {@code before} is how the shelf held it before any change. */
    public Work withShelf(String id, Optional<Style> before, Optional<Style> after) {
        Map<String, ShelfChange> next = new LinkedHashMap<>(shelf);
        ShelfChange known = shelf.get(id);
        next.put(id, new ShelfChange(known == null ? before : known.before(), after));
        return new Work(blend, settings, next);
    }
}
