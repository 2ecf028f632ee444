package atelier.ui.styles;

import atelier.art.Style;
import atelier.studio.StyleCatalog;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import atelier.ui.styles.StylesModel.Section;
import atelier.ui.work.ShelfChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tiles of the style grid, one for each style for as long as the program runs, and their order under headings. */
final class TileSections {
    private static final Logger LOG = LoggerFactory.getLogger(TileSections.class);

    private final StyleCatalog catalog;
    private final Workers workers;
    private final Texts texts;
    private final Map<String, StyleTile> tiles = new HashMap<>();

    TileSections(StyleCatalog catalog, Workers workers, Texts texts) {
        this.catalog = catalog;
        this.workers = workers;
        this.texts = texts;
    }

    Optional<StyleTile> tile(String id) {
        return Optional.ofNullable(tiles.get(id));
    }

    Collection<StyleTile> all() {
        return Collections.unmodifiableCollection(tiles.values());
    }

    /** The styles whose names contain the words searched for; sections without any are left out. */
    List<Section> arrange(StyleShelves shelves, Map<String, ShelfChange> changes, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<Section> next = new ArrayList<>();
        add(next, texts.of("styles.section.new"), shelves.fresh(changes), wanted);
        add(next, texts.of("styles.section.painters"), shelves.painters(changes), wanted);
        add(next, texts.of("styles.section.own"), shelves.kept(changes), wanted);
        add(next, texts.of("styles.section.starters"), shelves.starters(), wanted);
        return next;
    }

    private void add(List<Section> next, String title, List<Style> styles, String wanted) {
        List<StyleTile> found = styles.stream()
                .filter(style -> style.name().toLowerCase(Locale.ROOT).contains(wanted))
                .map(this::tile)
                .toList();
        if (!found.isEmpty()) {
            next.add(new Section(title, found));
        }
    }

    private StyleTile tile(Style style) {
        StyleTile tile = tiles.computeIfAbsent(style.id(), id -> loadSwatch(new StyleTile(style)));
        tile.rename(style);
        return tile;
    }

    private StyleTile loadSwatch(StyleTile tile) {
        workers.load(
                () -> Pixels.of(catalog.swatch(tile.style())),
                tile::swatch,
                failure -> LOG.warn("No swatch of {}", tile.style().name(), failure));
        return tile;
    }
}
