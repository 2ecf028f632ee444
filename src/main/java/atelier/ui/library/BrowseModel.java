package atelier.ui.library;

import atelier.library.index.StyleListing;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.studio.library.Near;
import atelier.studio.library.StyleLibrary;
import atelier.ui.kit.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is looked for in the library, what was found, and what is selected of it. The newest question wins. */
public final class BrowseModel {
    /** More styles than anybody looks at, nearest first. */
    private static final int LIKE = 240;
    /** With more than these selected, a new listing keeps the cursor's style alone: looking each up takes time. */
    private static final int MOST_LOOKED_UP = 500;

    /** A style whose likes are shown, in place of what a query finds. */
    public record Like(String id, String name) {}

    /** What is asked for: the place it began at, what is narrowed down from there, or the likes of one style. */
    public record Question(StyleQuery base, StyleQuery query, Optional<Like> like) {
        /** Whether anything beside the place and the order narrows it down. */
        public boolean narrowed() {
            return like.isPresent() || !query.withSort(base.sort()).equals(base);
        }
    }

    private record Answer(
            Question question,
            StyleListing listing,
            Map<Integer, List<StyleRow>> rows,
            int cursor,
            List<String> selected) {}

    private record Held(List<String> selected, int cursor, Optional<String> cursorId, int first, int last) {}

    private final StyleLibrary library;
    private final Workers workers;
    private final Consumer<RuntimeException> failed;
    private final Latest<Answer> latest;
    private final StyleSelection selection = new StyleSelection();
    private final ReadOnlyObjectWrapper<Question> question =
            new ReadOnlyObjectWrapper<>(new Question(StyleQuery.ALL, StyleQuery.ALL, Optional.empty()));
    private final ReadOnlyObjectWrapper<RowPages> rows;
    private final ReadOnlyObjectWrapper<Question> answered = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private int firstInSight;
    private int lastInSight = RowPages.PAGE - 1;

    BrowseModel(StyleLibrary library, Workers workers, Consumer<RuntimeException> failed) {
        this.library = library;
        this.workers = workers;
        this.failed = failed;
        this.rows = new ReadOnlyObjectWrapper<>(pages(new RowListing(List.of())));
        this.latest = new Latest<>(workers, this::take, failure -> {
            loading.set(false);
            failed.accept(failure);
        });
    }

    public StyleSelection selection() {
        return selection;
    }

    public ReadOnlyObjectProperty<Question> question() {
        return question.getReadOnlyProperty();
    }

    /** What the rows are the answer to; null until the first. */
    public ReadOnlyObjectProperty<Question> answered() {
        return answered.getReadOnlyProperty();
    }

    public StyleQuery query() {
        return question.get().query();
    }

    public ReadOnlyObjectProperty<RowPages> rows() {
        return rows.getReadOnlyProperty();
    }

    /** Grows when rows have come that were asked for. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Until the first answer. */
    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /** Begins at a place: nothing is narrowed down there; the order stays. */
    void enter(StyleQuery base) {
        StyleQuery sorted = base.withSort(query().sort());
        ask(new Question(sorted, sorted, Optional.empty()));
    }

    public void change(UnaryOperator<StyleQuery> by) {
        ask(new Question(question.get().base(), by.apply(query()), Optional.empty()));
    }

    /** Takes back all that narrows the place down. */
    public void clear() {
        enter(question.get().base());
    }

    public void like(Like like) {
        ask(new Question(question.get().base(), query(), Optional.of(like)));
    }

    /** Asks again: something has changed. */
    void reload() {
        Question now = question.get();
        Held held = new Held(
                selection.ids().get(),
                selection.cursor().get(),
                rows.get().at(selection.cursor().get()).map(StyleRow::id),
                firstInSight,
                lastInSight);
        boolean same = now.equals(answered.get());
        latest.ask(() -> answer(now, held, same));
    }

    /** Which entries are in sight: their rows come along with the next answer, so that nothing flickers. */
    void look(int first, int last) {
        firstInSight = first;
        lastInSight = last;
    }

    /** Selects one entry by its place, when its id is known. */
    public void choose(int index) {
        int place = Math.clamp(index, 0, Math.max(0, rows.get().size() - 1));
        withIds(place, 1, ids -> ids.stream().findFirst().ifPresent(id -> selection.only(place, id)));
    }

    public void toggle(int index) {
        withIds(index, 1, ids -> ids.stream().findFirst().ifPresent(id -> selection.toggle(index, id)));
    }

    /** Selects from the anchor to this entry. */
    public void extend(int index) {
        int place = Math.clamp(index, 0, Math.max(0, rows.get().size() - 1));
        int from = selection.anchor() < 0 ? place : selection.anchor();
        withIds(
                Math.min(from, place),
                Math.abs(place - from) + 1,
                ids -> selection.range(place, place < from ? ids.reversed() : ids));
    }

    public void chooseAll() {
        withIds(0, rows.get().size(), selection::all);
    }

    private void withIds(int from, int count, Consumer<List<String>> then) {
        RowPages now = rows.get();
        if (count < 1 || from < 0 || from >= now.size()) {
            return;
        }
        Optional<StyleRow> known = count == 1 ? now.at(from) : Optional.empty();
        if (known.isPresent()) {
            then.accept(List.of(known.get().id()));
            return;
        }
        workers.load(
                () -> now.listing().ids(from, count),
                ids -> {
                    if (rows.get() == now) {
                        then.accept(ids);
                    }
                },
                failed);
    }

    private void ask(Question next) {
        if (next.equals(question.get())) {
            return;
        }
        question.set(next);
        firstInSight = 0;
        lastInSight = RowPages.PAGE - 1;
        reload();
    }

    // off the interface thread
    private Answer answer(Question asked, Held held, boolean same) {
        StyleListing listing = asked.like()
                .<StyleListing>map(like -> new RowListing(library.similar(like.id(), LIKE).stream()
                        .map(Near::style)
                        .toList()))
                .orElseGet(() -> library.list(asked.query()));
        Map<Integer, List<StyleRow>> read = new HashMap<>();
        int last = Math.min(held.last(), listing.size() - 1);
        for (int page = held.first() / RowPages.PAGE; page * RowPages.PAGE <= last; page++) {
            read.put(page, listing.rows(page * RowPages.PAGE, RowPages.PAGE));
        }
        int cursor = held.cursorId().map(listing::indexOf).orElse(-1);
        List<String> still = held.selected().size() > MOST_LOOKED_UP
                ? held.cursorId().filter(id -> cursor >= 0).stream().toList()
                : held.selected().stream()
                        .filter(id -> listing.indexOf(id) >= 0)
                        .toList();
        if (same && held.cursor() < 0) {
            return new Answer(asked, listing, read, -1, held.selected()); // chosen elsewhere
        }
        // what was selected is gone, as into the trash: the one that took its place comes next
        if (same && still.isEmpty() && !held.selected().isEmpty() && listing.size() > 0 && held.cursor() >= 0) {
            int next = Math.min(held.cursor(), listing.size() - 1);
            return new Answer(asked, listing, read, next, listing.ids(next, 1));
        }
        return new Answer(asked, listing, read, cursor, still);
    }

    private void take(Answer answer) {
        if (!answer.question().equals(question.get())) {
            return;
        }
        RowPages next = pages(answer.listing());
        next.put(answer.rows());
        loading.set(false);
        rows.set(next);
        selection.settle(answer.cursor(), answer.selected());
        answered.set(answer.question()); // last: a new answer is looked at from its top
    }

    private RowPages pages(StyleListing listing) {
        return new RowPages(listing, workers, () -> revision.set(revision.get() + 1), failed);
    }
}
