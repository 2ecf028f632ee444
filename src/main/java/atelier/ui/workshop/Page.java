package atelier.ui.workshop;

import atelier.studio.styles.FreshStyles.PageRequest;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One page of the history: what it was made of, and its cards. A page that was left early is made again when shown. */
public final class Page {
    /** How far a page is. */
    public enum State {
        MAKING,
        DONE,
        /** Left before it was done, or forgotten to save memory: the same styles come again. */
        LEFT,
        FAILED
    }

    private final PageRequest request;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LEFT);
    private List<StyleCard> cards;

    Page(PageRequest request) {
        this.request = request;
        this.cards = empty(request.count());
    }

    public PageRequest request() {
        return request;
    }

    public List<StyleCard> cards() {
        return cards;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void state(State next) {
        state.set(next);
    }

    /** Lets its pictures go. */
    void forget() {
        if (state.get() == State.DONE) {
            cards = empty(request.count());
            state.set(State.LEFT);
        }
    }

    static List<StyleCard> empty(int count) {
        return Stream.generate(StyleCard::new).limit(count).toList();
    }
}
