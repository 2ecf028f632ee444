package atelier.ui;

import atelier.art.Latent;
import atelier.art.Monitor;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.art.StyleOrigin;
import atelier.image.PictureBuffer;
import atelier.library.index.ColorLabel;
import atelier.library.index.Facets;
import atelier.library.index.KeepDetails;
import atelier.library.index.LibraryEdit;
import atelier.library.index.LibraryHealth;
import atelier.library.index.MapPoint;
import atelier.library.index.Provenance;
import atelier.library.index.RenderRow;
import atelier.library.index.StyleCollection;
import atelier.library.index.StyleGroup;
import atelier.library.index.StyleListing;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.library.likeness.Taste;
import atelier.studio.StudioException;
import atelier.studio.library.Imported;
import atelier.studio.library.LibraryNews;
import atelier.studio.library.Near;
import atelier.studio.library.Sharing;
import atelier.studio.library.StyleLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A library in memory over {@link FakeShelves}: it searches, marks and undoes as the real one, and fails on demand. */
final class FakeLibrary implements StyleLibrary {
    final FakeShelves shelves = new FakeShelves();
    final List<StyleQuery> asked = new ArrayList<>();
    final List<Sharing> shared = new ArrayList<>();
    final List<RenderRow> renders = new ArrayList<>();
    LibraryHealth health = LibraryHealth.FINE;
    Optional<Taste> taste = Optional.empty();
    Imported imported = new Imported(List.of(), List.of());
    Recipe recipe = new Recipe(Recipe.SCHEMA, "fake", "", List.of(), Map.of(), Map.of(), "");
    private final Executor delivery;
    private final List<Consumer<LibraryNews>> listeners = new ArrayList<>();

    FakeLibrary(Executor delivery) {
        this.delivery = delivery;
    }

    void tell(LibraryNews news) {
        delivery.execute(() -> listeners.forEach(listener -> listener.accept(news)));
    }

    @Override
    public LibraryHealth health() {
        return health;
    }

    @Override
    public synchronized void listen(Consumer<LibraryNews> listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized StyleListing list(StyleQuery query) {
        asked.add(query);
        List<String> ids = shelves.find(query).stream().map(StyleRow::id).toList();
        return new FakeListing(ids, this::row);
    }

    private record FakeListing(List<String> all, Function<String, Optional<StyleRow>> row) implements StyleListing {
        @Override
        public int size() {
            return all.size();
        }

        @Override
        public List<StyleRow> rows(int offset, int limit) {
            return ids(offset, limit).stream()
                    .flatMap(id -> row.apply(id).stream())
                    .toList();
        }

        @Override
        public List<String> ids(int offset, int limit) {
            return all.subList(Math.min(offset, all.size()), (int) Math.min((long) offset + limit, all.size()));
        }

        @Override
        public int indexOf(String id) {
            return all.indexOf(id);
        }
    }

    @Override
    public synchronized int count(StyleQuery query) {
        return shelves.find(query).size();
    }

    @Override
    public synchronized Facets facets() {
        List<StyleRow> here = shelves.find(StyleQuery.ALL);
        int starters = (int) here.stream().filter(StyleRow::starter).count();
        return new Facets(
                here.size(),
                here.size() - starters,
                starters,
                count(StyleQuery.ALL.withPlace(StyleQuery.Place.TRASH)),
                counts(here, StyleRow::tags),
                counts(here, row -> row.generator().isEmpty() ? List.of() : List.of(row.generator())),
                counts(here, row -> List.of(row.kind())),
                here.stream()
                        .filter(row -> row.label() != ColorLabel.NONE)
                        .collect(Collectors.toMap(StyleRow::label, row -> 1, Integer::sum)));
    }

    private static List<Facets.Count> counts(List<StyleRow> rows, Function<StyleRow, List<String>> values) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> values.apply(row).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(e -> new Facets.Count(e.getKey(), e.getValue()))
                .sorted((a, b) -> b.styles() - a.styles())
                .toList();
    }

    @Override
    public synchronized Optional<StyleRow> row(String id) {
        return shelves.row(id);
    }

    @Override
    public Style style(String id) {
        StyleRow row = row(id).orElseThrow(() -> new StudioException("This style is not in the library."));
        return FakeCatalog.style(id, row.name(), FakeRows.hue(id), new StyleOrigin.Sampled(new Latent(1, 0.9)));
    }

    @Override
    public PictureBuffer swatch(String id) {
        return FakeSwatches.of(id);
    }

    @Override
    public Provenance provenance(String id) {
        StyleRow row = row(id).orElseThrow();
        boolean generated = row.kind().equals("generated");
        return new Provenance(
                id,
                row.name(),
                row.kind(),
                row.starter() ? "Claude Monet, public domain" : "",
                row.generator(),
                "",
                generated ? "1,850 paintings in the public domain, Art Institute of Chicago (CC0)" : "",
                row.starter() ? "CC0-1.0" : "",
                generated ? Optional.of(4711L) : Optional.empty(),
                generated ? OptionalDouble.of(0.9) : OptionalDouble.empty(),
                row.kind().equals("blend")
                        ? List.of(new Provenance.Parent("a", "Harbour Blue"), new Provenance.Parent("b", "Ochre Field"))
                        : List.of(),
                row.kept(),
                row.novelty(),
                "Water Lilies, 1906",
                "");
    }

    @Override
    public synchronized StyleRow keep(Style style, KeepDetails details) {
        StyleRow row = shelves.add(style.id(), style.name(), "sampled", "");
        tell(LibraryNews.STYLES);
        return row;
    }

    @Override
    public synchronized LibraryEdit apply(LibraryEdit edit) {
        if (!health.writable()) {
            throw new StudioException(health.sentence());
        }
        LibraryEdit inverse = shelves.apply(edit);
        tell(LibraryNews.STYLES);
        return inverse;
    }

    @Override
    public synchronized int emptyTrash() {
        int count = shelves.emptyTrash();
        tell(LibraryNews.STYLES);
        return count;
    }

    @Override
    public synchronized List<StyleCollection> collections() {
        return shelves.collections();
    }

    @Override
    public synchronized StyleCollection createCollection(String name, Optional<StyleQuery> query) {
        StyleCollection made = shelves.createCollection(name, query);
        tell(LibraryNews.STYLES);
        return made;
    }

    @Override
    public synchronized List<Near> similar(String id, int count) {
        float hue = FakeRows.hue(id);
        return shelves.find(StyleQuery.ALL).stream()
                .filter(row -> !row.id().equals(id))
                .map(row -> new Near(row, Math.abs(FakeRows.hue(row.id()) - hue)))
                .sorted((a, b) -> Double.compare(a.distance(), b.distance()))
                .limit(count)
                .toList();
    }

    @Override
    public List<Near> similar(Style style, int count) {
        return similar(style.id(), count);
    }

    @Override
    public synchronized List<MapPoint> map(Monitor monitor) {
        return shelves.find(StyleQuery.ALL).stream().map(FakeShelves::point).toList();
    }

    @Override
    public synchronized Optional<StyleBlend> between(double x, double y) {
        List<StyleBlend.Part> parts = shelves.find(StyleQuery.ALL).stream()
                .limit(2)
                .map(row -> new StyleBlend.Part(style(row.id()), 1))
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new StyleBlend(parts));
    }

    @Override
    public synchronized List<StyleGroup> groups() {
        return shelves.groups();
    }

    @Override
    public synchronized List<StyleGroup> regroup(int count, Monitor monitor) {
        shelves.regroup(count == 0 ? 6 : count);
        return shelves.groups();
    }

    @Override
    public Optional<Taste> taste() {
        return taste;
    }

    @Override
    public synchronized List<RenderRow> renders(String text, int offset, int limit) {
        List<RenderRow> found = shelves.shown(renders).stream()
                .filter(row -> (row.photo() + " " + row.styles())
                        .toLowerCase(Locale.ROOT)
                        .contains(text.toLowerCase(Locale.ROOT)))
                .toList();
        return found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
    }

    @Override
    public int renderCount(String text) {
        return renders(text, 0, Integer.MAX_VALUE / 2).size();
    }

    @Override
    public Recipe recipe(long render) {
        return recipe;
    }

    @Override
    public Imported importFiles(List<Path> files, Monitor monitor) {
        monitor.checkCancelled();
        return imported;
    }

    @Override
    public Path share(Sharing sharing, Monitor monitor) {
        monitor.checkCancelled();
        shared.add(sharing);
        return sharing.target();
    }

    /** Fills it with styles that look and read like a person's. */
    synchronized void fill(int count) {
        IntStream.range(0, count).forEach(shelves::addInvented);
    }
}
