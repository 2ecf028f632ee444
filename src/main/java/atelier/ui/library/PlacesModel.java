package atelier.ui.library;

import atelier.library.index.Facets;
import atelier.library.index.LibraryEdit;
import atelier.library.index.StyleCollection;
import atelier.library.index.StyleGroup;
import atelier.library.index.StyleQuery;
import atelier.studio.library.StyleLibrary;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The parts of the library that can be gone to: fixed ones, the user's collections, and the aesthetic groups. */
public final class PlacesModel {
    /** From so many stars on a style is a favourite. */
    public static final int FAVOURITE = 4;

    private static final Duration RECENT = Duration.ofDays(14);

    /** What kind of place it is. */
    public enum Kind {
        HEADING_COLLECTIONS,
        HEADING_GROUPS,
        ALL,
        OWN,
        FAVOURITES,
        RECENT,
        MAP,
        COLLECTION,
        SMART,
        GROUP,
        RENDERS,
        TRASH
    }

    /**
     * One row of the list of places.
     *
     * @param key a collection's id or a group's index, else 0
     * @param count −1 where none is shown
     * @param face the style that stands for a group, else empty
     */
    public record Place(Kind kind, long key, String title, int count, String face) {
        boolean sameAs(Place other) {
            return kind == other.kind && key == other.key;
        }

        public boolean heading() {
            return kind == Kind.HEADING_COLLECTIONS || kind == Kind.HEADING_GROUPS;
        }
    }

    private record Counts(int all, int own, int trash, int favourites, int recent, int renders) {}

    private record Found(Facets facets, Counts counts, List<StyleCollection> collections, List<StyleGroup> groups) {}

    private final StyleLibrary library;
    private final LibraryEdits edits;
    private final Texts texts;
    private final Latest<Found> latest;
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Place> current;
    private final ReadOnlyObjectWrapper<Optional<Facets>> facets = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<StyleCollection> collections = List.of();

    PlacesModel(
            StyleLibrary library, LibraryEdits edits, Workers workers, Texts texts, Consumer<RuntimeException> failed) {
        this.library = library;
        this.edits = edits;
        this.texts = texts;
        this.latest = new Latest<>(workers, this::take, failed);
        this.current = new ReadOnlyObjectWrapper<>(fixed(Kind.ALL, texts.of("library.place.all"), -1));
    }

    /** What there is to filter by; empty until it is read. */
    public ReadOnlyObjectProperty<Optional<Facets>> facets() {
        return facets.getReadOnlyProperty();
    }

    public ObservableList<Place> places() {
        return places;
    }

    public ReadOnlyObjectProperty<Place> current() {
        return current.getReadOnlyProperty();
    }

    /** Goes to a place; headings can't be gone to. */
    public void go(Place place) {
        if (!place.heading()) {
            current.set(place);
        }
    }

    /** The collections of chosen styles, into which others can be put. */
    public List<StyleCollection> chosenCollections() {
        return collections.stream().filter(c -> !c.smart()).toList();
    }

    public Optional<StyleCollection> collection(long id) {
        return collections.stream().filter(c -> c.id() == id).findFirst();
    }

    /** What a place begins with; empty where it shows no list of styles. */
    Optional<StyleQuery> query(Place place) {
        return switch (place.kind()) {
            case ALL -> Optional.of(StyleQuery.ALL);
            case OWN -> Optional.of(StyleQuery.ALL.withPlace(StyleQuery.Place.OWN));
            case FAVOURITES -> Optional.of(favourites());
            case RECENT -> Optional.of(recent());
            case COLLECTION, SMART -> Optional.of(StyleQuery.ALL.withCollection(OptionalLong.of(place.key())));
            case GROUP -> Optional.of(StyleQuery.ALL.withGroup(OptionalInt.of((int) place.key())));
            case TRASH -> Optional.of(StyleQuery.ALL.withPlace(StyleQuery.Place.TRASH));
            case MAP, RENDERS, HEADING_COLLECTIONS, HEADING_GROUPS -> Optional.empty();
        };
    }

    /** Makes a collection, puts styles into it, and goes there. */
    public void createCollection(String name, Optional<StyleQuery> smart, List<String> members) {
        if (name.isBlank()) {
            return;
        }
        edits.make(
                history -> {
                    StyleCollection made = library.createCollection(name.strip(), smart);
                    history.push(new LibraryEdit.DropCollection(made.id()), texts.of("library.step.collection"));
                    if (!members.isEmpty()) {
                        history.apply(new LibraryEdit.SetMembers(made.id(), members), texts.of("library.step.collect"));
                    }
                    return made;
                },
                made -> go(new Place(
                        smart.isPresent() ? Kind.SMART : Kind.COLLECTION, made.id(), made.name(), made.size(), "")));
    }

    /** Gives a collection or a group another name. */
    public void rename(Place place, String name) {
        if (name.isBlank()) {
            return;
        }
        if (place.kind() == Kind.GROUP) {
            edits.apply(new LibraryEdit.NameGroup((int) place.key(), name.strip()), texts.of("library.step.group"));
        } else {
            collection(place.key())
                    .ifPresent(c -> edits.apply(
                            new LibraryEdit.PutCollection(c.id(), name.strip(), c.query()),
                            texts.of("library.step.collection.name")));
        }
    }

    public void dropCollection(Place place) {
        edits.apply(new LibraryEdit.DropCollection(place.key()), texts.of("library.step.collection.drop"));
    }

    void reload() {
        latest.ask(() -> {
            Facets there = library.facets();
            Counts counts = new Counts(
                    there.everything(),
                    there.own(),
                    there.trash(),
                    library.count(favourites()),
                    library.count(recent()),
                    library.renderCount(""));
            return new Found(there, counts, library.collections(), library.groups());
        });
    }

    private void take(Found found) {
        collections = found.collections();
        facets.set(Optional.of(found.facets()));
        Counts counts = found.counts();
        List<Place> next = new ArrayList<>();
        next.add(fixed(Kind.ALL, texts.of("library.place.all"), counts.all()));
        next.add(fixed(Kind.OWN, texts.of("library.place.own"), counts.own()));
        next.add(fixed(Kind.FAVOURITES, texts.of("library.place.favourites"), counts.favourites()));
        next.add(fixed(Kind.RECENT, texts.of("library.place.recent"), counts.recent()));
        next.add(fixed(Kind.MAP, texts.of("library.place.map"), -1));
        next.add(fixed(Kind.RENDERS, texts.of("library.place.renders"), counts.renders()));
        next.add(fixed(Kind.TRASH, texts.of("library.place.trash"), counts.trash()));
        next.add(fixed(Kind.HEADING_COLLECTIONS, texts.of("library.collections"), -1));
        found.collections()
                .forEach(c ->
                        next.add(new Place(c.smart() ? Kind.SMART : Kind.COLLECTION, c.id(), c.name(), c.size(), "")));
        next.add(fixed(Kind.HEADING_GROUPS, texts.of("library.groups"), -1));
        found.groups().forEach(g -> next.add(new Place(Kind.GROUP, g.index(), groupName(g), g.size(), g.face())));
        if (!next.equals(places)) {
            places.setAll(next);
        }
        Place before = current.get();
        // a collection that was removed, or a group that is no more
        current.set(next.stream().filter(before::sameAs).findFirst().orElse(next.getFirst()));
    }

    private String groupName(StyleGroup group) {
        return group.name().isEmpty() ? texts.of("library.group.unnamed", group.index() + 1) : group.name();
    }

    private static StyleQuery favourites() {
        return StyleQuery.ALL.withMinStars(FAVOURITE);
    }

    private static StyleQuery recent() {
        return StyleQuery.ALL.withDates(Optional.of(Instant.now().minus(RECENT)), Optional.empty());
    }

    private static Place fixed(Kind kind, String title, int count) {
        return new Place(kind, 0, title, count, "");
    }
}
