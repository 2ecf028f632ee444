package atelier.ui.workshop;

import atelier.art.Style;
import atelier.studio.styles.Parent;
import atelier.ui.styles.StyleTile;
import atelier.ui.styles.StylesModel;
import atelier.ui.work.WorkModel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;

/** Which styles of the workspace are among the user's own, and how they get there and away; both can be undone. */
public final class Keeping {
    private final Surroundings around;
    private final StylesModel styles;
    private final WorkModel work;
    private final Set<String> underWay = new HashSet<>();

    Keeping(Surroundings around, StylesModel styles, WorkModel work) {
        this.around = around;
        this.styles = styles;
        this.work = work;
    }

    /** Changes whenever what is kept may have changed. */
    public Observable changes() {
        return work.work();
    }

    public boolean isKept(StyleCard card) {
        return styles.isKept(card.id());
    }

    /** Starters are there without being kept. */
    public boolean canKeep(StyleCard card) {
        return !card.waits() && tile(card).filter(styles::isStarter).isEmpty();
    }

    /** Keeps a style, or moves a kept one to the trash. */
    public void toggle(StyleCard card) {
        if (isKept(card)) {
            tile(card).ifPresent(styles::remove);
        } else {
            keep(card);
        }
    }

    public void keep(StyleCard card) {
        if (!canKeep(card) || isKept(card) || !underWay.add(card.id())) {
            return;
        }
        String id = card.id();
        switch (card.style().get().orElseThrow()) {
            case Parent.Fresh fresh ->
                around.when(
                        around.styles().fresh().keep(fresh.style()),
                        style -> shelve(id, style),
                        () -> underWay.remove(id));
            case Parent.Known known -> shelve(id, known.style());
        }
    }

    private void shelve(String id, Style style) {
        underWay.remove(id);
        work.shelve(Optional.empty(), Optional.of(style), around.texts().of("step.keep"));
        around.toast()
                .show(
                        around.texts().of("toast.kept", style.name()),
                        around.texts().of("way.undo"),
                        work::undo);
    }

    private Optional<StyleTile> tile(StyleCard card) {
        return styles.tile(card.id());
    }
}
