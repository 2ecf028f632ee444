package atelier.ui.styles;

import atelier.art.Style;
import atelier.image.Picture;
import atelier.studio.Photo;
import atelier.studio.StyleCatalog;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import atelier.ui.work.ShelfChange;
import atelier.ui.work.WorkModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The style grid: new styles first, then the user's own, then the starters; searched, kept, renamed and removed. */
public final class StylesModel {
    /** New styles that one command invents. */
    public static final int PAGE = 12;

    /** A group of tiles under one heading. */
    public record Section(String title, List<StyleTile> tiles) {}

    private final StyleCatalog catalog;
    private final WorkModel work;
    private final Workers workers;
    private final BannerModel banner;
    private final ToastModel toast;
    private final Texts texts;
    private final StyleMaker maker;
    private final Shelf shelf;
    private final TilePainter painter;
    private final TileSections tiles;
    private final StyleShelves shelves = new StyleShelves();
    private final ObservableList<Section> sections = FXCollections.observableArrayList();
    // kept in a field: the view of a list listens to it only weakly
    private final ObservableList<Section> sectionsView = FXCollections.unmodifiableObservableList(sections);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private boolean outdated;

    public StylesModel(
            StyleCatalog catalog,
            TilePainter painter,
            WorkModel work,
            Workers workers,
            BannerModel banner,
            ToastModel toast,
            Texts texts,
            LongSupplier seeds) {
        this.catalog = catalog;
        this.painter = painter;
        this.work = work;
        this.workers = workers;
        this.banner = banner;
        this.toast = toast;
        this.texts = texts;
        this.tiles = new TileSections(catalog, workers, texts);
        this.maker = new StyleMaker(catalog, workers, seeds, this::complain);
        this.shelf =
                new Shelf(catalog, workers.background(), e -> workers.face().execute(() -> complain(e)));
        work.work().addListener((o, before, after) -> {
            if (!before.shelf().equals(after.shelf())) {
                shelf.move(before.shelf(), after.shelf());
                arrange();
            }
        });
        search.addListener(o -> arrange());
    }

    /** What the grid shows, with the search applied; sections without tiles are left out. */
    public ObservableList<Section> sections() {
        return sectionsView;
    }

    public StringProperty search() {
        return search;
    }

    public ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty inventing() {
        return maker.inventing();
    }

    /** Reads the catalog in the background, then runs {@code loaded} with the starters. */
    public void load(Runnable loaded) {
        workers.load(
                this::readCatalog,
                found -> {
                    shelves.stock(found.starters(), found.own());
                    loading.set(false);
                    arrange();
                    loaded.run();
                },
                failure -> {
                    loading.set(false);
                    complain(failure);
                });
    }

    /** The library has changed elsewhere: what it holds is read again when {@link #refresh()} is called. */
    public void outdate() {
        outdated = true;
    }

    /** Reads the user's own styles again where that is needed. */
    public void refresh() {
        if (!outdated || loading.get()) {
            return;
        }
        outdated = false;
        Map<String, ShelfChange> carriedOut = work.now().shelf();
        shelf.thenRead(
                this::readCatalog,
                found -> workers.face().execute(() -> {
                    shelves.restock(found.own(), carriedOut);
                    arrange();
                }));
    }

    public Optional<Style> starter() {
        return shelves.starters().stream().findFirst();
    }

    /** A style of the grid by id. */
    public Optional<Style> find(String id) {
        return tile(id).map(StyleTile::style);
    }

    public Optional<StyleTile> tile(String id) {
        return tiles.tile(id);
    }

    /** Paints the tiles with this photo, or lets them show their swatches when there is none. */
    public void showPhoto(Optional<Photo> photo) {
        painter.photo(photo, tiles.all());
        paint(shown());
    }

    /** Puts these tiles first in the painting order: the ones in sight. */
    public void prefer(List<StyleTile> visible) {
        List<StyleTile> order = new ArrayList<>(visible);
        shown().stream().filter(tile -> !visible.contains(tile)).forEach(order::add);
        paint(order);
    }

    /** Adds a page of styles that never existed. */
    public void invent() {
        maker.invent(PAGE, invented -> {
            search.set("");
            addFresh(invented);
        });
    }

    /** Makes styles of picture files, or opens {@code .style} files, and paints with the last one. */
    public void fromFiles(List<Path> files) {
        files.forEach(file -> maker.fromFile(file, this::take));
    }

    /** Whether a file is a style of Atelier's own. */
    public static boolean isCapsule(Path file) {
        return StyleMaker.isCapsule(file);
    }

    public void fromPicture(Picture picture) {
        maker.fromPicture(picture, texts.of("style.pasted"), this::take);
    }

    /** Keeps a style that was made elsewhere and paints with it. */
    public void take(Style made) {
        search.set("");
        addFresh(List.of(made));
        work.use(made);
        work.shelve(Optional.empty(), Optional.of(made), texts.of("step.keep"));
    }

    /** Shows styles that the catalog may lack, as those of a recipe. */
    public void show(List<Style> styles) {
        addFresh(styles.stream().filter(s -> tiles.tile(s.id()).isEmpty()).toList());
    }

    public void clearFresh() {
        shelves.clearFresh();
        arrange();
    }

    public boolean isFresh(StyleTile tile) {
        return shelves.isFresh(tile.id());
    }

    public boolean isStarter(StyleTile tile) {
        return shelves.isStarter(tile.id());
    }

    public boolean isKept(StyleTile tile) {
        return isKept(tile.id());
    }

    public boolean isKept(String id) {
        return shelves.isOwn(id, work.now().shelf());
    }

    public void use(StyleTile tile) {
        work.use(tile.style());
    }

    /** Adds the tile's style to the blend, or takes it out when it is there. */
    public void toggleInBlend(StyleTile tile) {
        if (work.blends(tile.style())) {
            work.take(tile.style());
        } else if (work.hasRoom()) {
            work.add(tile.style());
        } else {
            toast.show(texts.of("toast.blend.full"));
        }
    }

    public void keep(StyleTile tile) {
        if (!isKept(tile) && !isStarter(tile)) {
            work.shelve(Optional.empty(), Optional.of(tile.style()), texts.of("step.keep"));
            toast.show(texts.of("toast.kept", tile.style().name()));
        }
    }

    /** Moves a kept style to the trash; an invented one stays among the new ones. */
    public void remove(StyleTile tile) {
        if (isKept(tile)) {
            work.shelve(Optional.of(tile.style()), Optional.empty(), texts.of("step.remove"));
            toast.show(texts.of("toast.removed", tile.style().name()), texts.of("way.undo"), work::undo);
        }
    }

    public void rename(StyleTile tile, String name) {
        String clean = name.strip();
        if (isKept(tile) && !clean.isEmpty() && !clean.equals(tile.style().name())) {
            work.shelve(Optional.of(tile.style()), Optional.of(tile.style().renamed(clean)), texts.of("step.rename"));
        }
    }

    public List<StyleTile> shown() {
        return sections.stream().flatMap(section -> section.tiles().stream()).toList();
    }

    private record Found(List<Style> starters, List<Style> own) {}

    private Found readCatalog() {
        List<Style> all = catalog.all();
        return new Found(
                all.stream().filter(style -> catalog.isStarter(style.id())).toList(),
                all.stream().filter(style -> !catalog.isStarter(style.id())).toList());
    }

    private void addFresh(List<Style> styles) {
        shelves.addFresh(styles);
        arrange();
    }

    private void arrange() {
        List<Section> next = tiles.arrange(shelves, work.now().shelf(), search.get());
        if (!next.equals(sections)) {
            sections.setAll(next);
            paint(shown());
        }
    }

    private void paint(List<StyleTile> order) {
        painter.paint(order);
    }

    private void complain(RuntimeException failure) {
        banner.show(Notice.error(Failures.sentence(failure, texts), ""));
    }
}
