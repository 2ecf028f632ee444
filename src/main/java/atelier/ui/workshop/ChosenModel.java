package atelier.ui.workshop;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The styles put aside to breed, to drag between or to walk through, in the order chosen. */
public final class ChosenModel {
    public static final int MOST = 8;

    private final ObservableList<StyleCard> cards = FXCollections.observableArrayList();
    private final ObservableList<StyleCard> view = FXCollections.unmodifiableObservableList(cards);

    public ObservableList<StyleCard> cards() {
        return view;
    }

    /** The card's number from 1; 0 when it is not chosen. */
    public int number(StyleCard card) {
        for (int i = 0; i < cards.size(); i++) {
            if (!card.waits() && cards.get(i).id().equals(card.id())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Puts it aside, or back; false when there is no room. */
    public boolean toggle(StyleCard card) {
        int number = number(card);
        if (number > 0) {
            cards.remove(number - 1);
            return true;
        }
        return add(card);
    }

    /** False when there is no room. */
    public boolean add(StyleCard card) {
        if (card.waits() || cards.size() == MOST) {
            return false;
        }
        if (number(card) == 0) {
            cards.add(card);
        }
        return true;
    }

    public void remove(StyleCard card) {
        cards.removeIf(c -> c.id().equals(card.id()));
    }

    /** Moves a card by so many places. */
    public void move(StyleCard card, int by) {
        int from = number(card) - 1;
        int to = from + by;
        if (from >= 0 && to >= 0 && to < cards.size()) {
            StyleCard moved = cards.get(from);
            cards.remove(from);
            cards.add(to, moved);
        }
    }

    public void clear() {
        cards.clear();
    }
}
