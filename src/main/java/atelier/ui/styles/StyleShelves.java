package atelier.ui.styles;

import atelier.art.Style;
import atelier.art.StyleOrigin;
import atelier.ui.work.ShelfChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The styles at hand in three groups: new ones that are not kept yet, the user's own, and the starters. */
final class StyleShelves {
    private final List<Style> fresh = new ArrayList<>();
    private final List<Style> ownAtStart = new ArrayList<>();
    private final List<Style> starters = new ArrayList<>();
    private Map<String, ShelfChange> settled = Map.of();

    void stock(List<Style> starting, List<Style> kept) {
        starters.addAll(starting);
        ownAtStart.addAll(kept);
    }

    /** Takes over the kept styles as they are now, with these changes carried out. */
    void restock(List<Style> kept, Map<String, ShelfChange> carriedOut) {
        ownAtStart.clear();
        ownAtStart.addAll(kept);
        settled = carriedOut;
    }

    List<Style> starters() {
        return starters;
    }

    void addFresh(List<Style> styles) {
        styles.forEach(style -> fresh.removeIf(known -> known.id().equals(style.id())));
        fresh.addAll(0, styles);
    }

    void clearFresh() {
        fresh.clear();
    }

    boolean isFresh(String id) {
        return holds(fresh, id);
    }

    boolean isStarter(String id) {
        return holds(starters, id);
    }

    /** The new styles; one that was kept and renamed since bears its name. */
    List<Style> fresh(Map<String, ShelfChange> changes) {
        Map<String, Style> own = own(changes);
        return fresh.stream().map(style -> own.getOrDefault(style.id(), style)).toList();
    }

    /** The kept styles that are not among the new ones, painters aside. */
    List<Style> kept(Map<String, ShelfChange> changes) {
        return own(changes).values().stream()
                .filter(style -> !isFresh(style.id()) && !isPainter(style))
                .toList();
    }

    /** The kept painters that were trained for one style. */
    List<Style> painters(Map<String, ShelfChange> changes) {
        return own(changes).values().stream()
                .filter(style -> !isFresh(style.id()) && isPainter(style))
                .toList();
    }

    private static boolean isPainter(Style style) {
        return style.origin() instanceof StyleOrigin.Painter;
    }

    /** The kept styles by id, newest first: as they were at the start, with the shelf's changes. */
    Map<String, Style> own(Map<String, ShelfChange> all) {
        Map<String, ShelfChange> changes = sinceRead(all);
        Map<String, Style> own = new LinkedHashMap<>();
        changes.forEach((id, change) -> {
            if (!holds(ownAtStart, id)) {
                change.after().ifPresent(style -> own.put(id, style));
            }
        });
        for (Style style : ownAtStart) {
            ShelfChange change = changes.get(style.id());
            (change == null ? Optional.of(style) : change.after()).ifPresent(now -> own.put(style.id(), now));
        }
        return own;
    }

    private Map<String, ShelfChange> sinceRead(Map<String, ShelfChange> all) {
        Map<String, ShelfChange> since = new LinkedHashMap<>();
        all.forEach((id, change) -> {
            if (!change.equals(settled.get(id))) {
                since.put(id, change);
            }
        });
        settled.forEach((id, change) -> {
            if (!all.containsKey(id)) {
                since.put(id, new ShelfChange(/* before= */ change.after(), /* after= */ change.before())); // undone
            }
        });
        return since;
    }

    boolean isOwn(String id, Map<String, ShelfChange> changes) {
        ShelfChange change = changes.get(id);
        ShelfChange read = settled.get(id);
        if (change == null && read != null) {
            return read.before().isPresent(); // undone since
        }
        if (change == null || change.equals(read)) {
            return holds(ownAtStart, id);
        }
        return change.after().isPresent();
    }

    private static boolean holds(List<Style> styles, String id) {
        return styles.stream().anyMatch(style -> style.id().equals(id));
    }
}
