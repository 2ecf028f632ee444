package atelier.ui.work;

import atelier.art.Style;
import java.util.Optional;

/** What became of one style on the user's own shelf: kept (from nothing), renamed, or removed (to nothing). */
public record ShelfChange(Optional<Style> before, Optional<Style> after) {}
