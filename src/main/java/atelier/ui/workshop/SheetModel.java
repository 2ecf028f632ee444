package atelier.ui.workshop;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The cards that fill a pane, and the one of them that the keyboard is at. */
public final class SheetModel {
    private final ReadOnlyObjectWrapper<List<StyleCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<StyleCard>> cursor = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<List<StyleCard>> cards() {
        return cards.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<StyleCard>> cursor() {
        return cursor.getReadOnlyProperty();
    }

    void show(List<StyleCard> next) {
        cards.set(List.copyOf(next));
        if (cursor.get().filter(cards.get()::contains).isEmpty()) {
            cursor.set(Optional.empty());
        }
    }

    /** Goes to a card of the sheet. */
    public void goTo(StyleCard card) {
        if (cards.get().contains(card)) {
            cursor.set(Optional.of(card));
        }
    }

    /** Goes on by so many cards; from nowhere to the first, and no further than the ends. */
    public void move(int by) {
        List<StyleCard> all = cards.get();
        if (!all.isEmpty()) {
            int at = cursor.get().map(all::indexOf).orElse(-1);
            cursor.set(Optional.of(all.get(at < 0 ? 0 : Math.clamp((long) at + by, 0, all.size() - 1))));
        }
    }
}
