package atelier.ui.styles;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.studio.Photo;
import atelier.studio.Problem;
import atelier.studio.StyleTiles;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Workers;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the open photo painted in the grid's styles, and hands each tile its picture as it comes. */
public final class TilePainter {
    private static final Logger LOG = LoggerFactory.getLogger(TilePainter.class);

    private final StyleTiles tiles;
    private final Workers workers;
    private Optional<Photo> photo = Optional.empty();

    public TilePainter(StyleTiles tiles, Workers workers) {
        this.tiles = tiles;
        this.workers = workers;
    }

    void photo(Optional<Photo> next, Collection<StyleTile> all) {
        photo = next;
        if (next.isEmpty()) {
            tiles.cancel();
            all.forEach(StyleTile::backToSwatch);
        }
    }

    /** Paints the tiles that don't show the photo yet, in this order. */
    void paint(List<StyleTile> order) {
        photo.ifPresent(now -> {
            Map<String, StyleTile> waiting = new LinkedHashMap<>();
            order.stream().filter(tile -> !tile.shows(now.id())).forEach(tile -> waiting.put(tile.id(), tile));
            if (!waiting.isEmpty()) {
                tiles.paint(now, waiting.values().stream().map(StyleTile::style).toList(), listener(now, waiting));
            }
        });
    }

    private StyleTiles.Listener listener(Photo asked, Map<String, StyleTile> waiting) {
        return new StyleTiles.Listener() {
            @Override
            public void painted(Style style, PictureBuffer picture) {
                workers.load(
                        () -> Pixels.of(picture),
                        pixels -> take(style, pixels),
                        failure -> LOG.warn("No tile of {}", style.name(), failure));
            }

            @Override
            public void failed(Style style, Problem problem) {
                LOG.info("No tile of {}: {}", style.name(), problem.sentence());
            }

            private void take(Style style, Pixels pixels) {
                StyleTile tile = waiting.get(style.id());
                if (tile != null && photo.filter(p -> p.id().equals(asked.id())).isPresent()) {
                    tile.painted(asked.id(), pixels);
                }
            }
        };
    }
}
