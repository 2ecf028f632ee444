package atelier.studio.library;

import atelier.art.Monitor;
import atelier.art.Recipe;
import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.image.PictureBuffer;
import atelier.library.StyleCapsule;
import atelier.library.index.Facets;
import atelier.library.index.KeepDetails;
import atelier.library.index.LibraryAccess;
import atelier.library.index.LibraryEdit;
import atelier.library.index.LibraryHealth;
import atelier.library.index.LibraryStore;
import atelier.library.index.MapPoint;
import atelier.library.index.Provenance;
import atelier.library.index.RenderRow;
import atelier.library.index.StyleCollection;
import atelier.library.index.StyleGroup;
import atelier.library.index.StyleListing;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.library.index.StyleSort;
import atelier.library.likeness.SwatchPalette;
import atelier.library.likeness.Taste;
import atelier.studio.StudioException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The library of one home folder. Opens when it is first asked for anything. */
public final class LibraryDesk implements StyleLibrary, AutoCloseable {
    private final LibraryParts parts;
    private final OpenLibrary library;
    private final LikenessDesk likeness;
    private final LibraryStyles styles;
    private final List<Consumer<LibraryNews>> listeners = new CopyOnWriteArrayList<>();
    private final LibraryKeeper keeper;

    public LibraryDesk(LibraryParts parts) {
        this.parts = parts;
        this.library = new OpenLibrary(() -> open(parts));
        this.styles = new LibraryStyles(library, parts.starters());
        this.likeness = new LikenessDesk(library);
        this.keeper = new LibraryKeeper(library, this);
    }

    private static LibraryStore open(LibraryParts parts) {
        LibraryStore store = LibraryStore.open(
                parts.places(), parts.access(), parts.starters().all(), parts.clock(), parts.notices());
        // who only reads was told why before
        if (!store.health().sentence().isEmpty() && !(parts.access() instanceof LibraryAccess.Reader)) {
            parts.notices().accept(store.health().sentence());
        }
        return store;
    }

    /** Single styles, to paint with. */
    public LibraryStyles known() {
        return styles;
    }

    /** Opens the library in the background and looks after it: colours, backups, what other programs change. */
    public void live() {
        keeper.start();
    }

    @Override
    public LibraryHealth health() {
        return library.health();
    }

    @Override
    public void listen(Consumer<LibraryNews> listener) {
        listeners.add(listener);
    }

    @Override
    public StyleListing list(StyleQuery query) {
        int[] keys = library.with(store -> store.styles().keys(query));
        return new KeyListing(library, query.sort() == StyleSort.TASTE ? likeness.byTaste(keys) : keys);
    }

    @Override
    public int count(StyleQuery query) {
        return library.with(store -> store.styles().count(query));
    }

    @Override
    public Facets facets() {
        return library.with(store -> store.styles().facets());
    }

    @Override
    public Optional<StyleRow> row(String id) {
        return library.with(store -> store.styles().row(id));
    }

    @Override
    public Style style(String id) {
        return styles.find(id).orElseThrow(() -> new StudioException("This style is no longer in the library."));
    }

    @Override
    public PictureBuffer swatch(String id) {
        return styles.swatchOf(id).orElseThrow(() -> new StudioException("This style is no longer in the library."));
    }

    @Override
    public Provenance provenance(String id) {
        return library.with(store -> store.styles().provenance(id))
                .orElseThrow(() -> new StudioException("This style is no longer in the library."));
    }

    @Override
    public StyleRow keep(Style style, KeepDetails details) {
        PictureBuffer swatch =
                styles.swatchOf(style.id()).orElseGet(() -> parts.swatches().apply(style));
        Optional<StyleCapsule.Head> before =
                styles.file(style.id()).map(file -> library.with(store -> StyleCapsule.readHead(file)));
        KeepDetails known = details.equals(KeepDetails.NONE)
                ? before.map(StyleCapsule.Head::details).orElse(details)
                : details;
        boolean sameCodes =
                before.filter(b -> b.style().codes().equals(style.codes())).isPresent();
        KeepDetails stamped = sameCodes
                ? known.madeBy(before.get().details().encoder())
                : known.madeBy(parts.encoder().get());
        return keep(StyleCapsule.of(style, swatch, parts.clock().instant(), stamped));
    }

    /** Who made the codes of one of the user's own styles, as {@link KeepDetails#encoder} says. */
    public Optional<String> encoder(String id) {
        return styles.file(id)
                .map(file -> library.with(
                        store -> StyleCapsule.readHead(file).details().encoder()));
    }

    /** The whole of one of the user's own styles, as its file has it. */
    public Optional<StyleCapsule> capsule(String id) {
        return styles.file(id).map(file -> library.with(store -> StyleCapsule.read(file)));
    }

    /** Puts styles back with other codes; everything else about them stays. */
    public void recoded(List<StyleCapsule> capsules) {
        capsules.forEach(this::put);
        changed(LibraryNews.STYLES);
    }

    private StyleRow keep(StyleCapsule capsule) {
        put(capsule);
        changed(LibraryNews.STYLES);
        return row(capsule.style().id()).orElseThrow();
    }

    /** Keeps a style without telling anyone. */
    void put(StyleCapsule capsule) {
        library.with(store -> store.keep(capsule, SwatchPalette.of(capsule.swatch())));
    }

    @Override
    public LibraryEdit apply(LibraryEdit edit) {
        LibraryEdit inverse = library.with(store -> store.apply(edit));
        switch (edit) {
            case LibraryEdit.SetStars s -> {
                likeness.starsChanged();
                tell(LibraryNews.STYLES);
            }
            case LibraryEdit.HideRenders h -> tell(LibraryNews.RENDERS);
            case LibraryEdit.ShowRenders s -> tell(LibraryNews.RENDERS);
            case LibraryEdit.Trash t -> changed(LibraryNews.STYLES);
            case LibraryEdit.Restore r -> changed(LibraryNews.STYLES);
            case LibraryEdit.Rename r -> changed(LibraryNews.STYLES);
            case LibraryEdit.All a -> changed(LibraryNews.STYLES, LibraryNews.RENDERS);
            default -> tell(LibraryNews.STYLES);
        }
        return inverse;
    }

    @Override
    public int emptyTrash() {
        int gone = library.with(LibraryStore::emptyTrash);
        changed(LibraryNews.STYLES);
        return gone;
    }

    @Override
    public List<StyleCollection> collections() {
        return library.with(store -> store.styles().collections());
    }

    @Override
    public StyleCollection createCollection(String name, Optional<StyleQuery> query) {
        LibraryEdit undo = apply(new LibraryEdit.PutCollection(0, name, query));
        long id = undo instanceof LibraryEdit.DropCollection(long created) ? created : -1;
        return collections().stream()
                .filter(collection -> collection.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Near> similar(String id, int count) {
        int key = library.with(store -> store.styles().key(id)).orElse(-1);
        return likeness.similar(style(id).codes().natural(), key, count);
    }

    @Override
    public List<Near> similar(Style style, int count) {
        int key = library.with(store -> store.styles().key(style.id())).orElse(-1);
        return likeness.similar(style.codes().natural(), key, count);
    }

    @Override
    public List<MapPoint> map(Monitor monitor) {
        return likeness.map(monitor);
    }

    @Override
    public Optional<StyleBlend> between(double x, double y) {
        return likeness.between(x, y, this::style);
    }

    @Override
    public List<StyleGroup> groups() {
        return library.with(store -> store.layout().groups());
    }

    @Override
    public List<StyleGroup> regroup(int count, Monitor monitor) {
        List<StyleGroup> groups = likeness.regroup(count, monitor);
        tell(LibraryNews.STYLES);
        return groups;
    }

    @Override
    public Optional<Taste> taste() {
        return likeness.taste();
    }

    /** Writes down what was painted. */
    public void rendered(RenderRow render, String recipe) {
        library.with(store -> store.renders().add(render, recipe));
        tell(LibraryNews.RENDERS);
    }

    @Override
    public List<RenderRow> renders(String text, int offset, int limit) {
        return library.with(store -> store.renders().page(text, offset, limit));
    }

    @Override
    public int renderCount(String text) {
        return library.with(store -> store.renders().count(text));
    }

    @Override
    public Recipe recipe(long render) {
        return library.with(store -> store.renders().recipe(render))
                .map(json -> library.with(store -> parts.recipes().apply(json)))
                .orElseThrow(() -> new StudioException("This painted picture is no longer in the library."));
    }

    @Override
    public Imported importFiles(List<Path> files, Monitor monitor) {
        return new CapsuleImport(this, library).take(files, monitor);
    }

    @Override
    public Path share(Sharing sharing, Monitor monitor) {
        return new SharingDesk(this).share(sharing, monitor);
    }

    /** Styles have come, gone or changed their names. */
    void changed(LibraryNews... news) {
        likeness.stylesChanged();
        styles.clear();
        for (LibraryNews one : news) {
            tell(one);
        }
    }

    void tell(LibraryNews news) {
        for (Consumer<LibraryNews> listener : listeners) {
            parts.delivery().execute(() -> listener.accept(news));
        }
    }

    @Override
    public void close() {
        keeper.close();
        library.close();
    }
}
