package atelier.ui.library;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import atelier.library.index.LibraryHealth;
import atelier.library.index.StyleRow;
import atelier.library.index.StyleSort;
import atelier.library.likeness.Taste;
import atelier.studio.Photos;
import atelier.studio.Recipes;
import atelier.studio.StyleCatalog;
import atelier.studio.library.LibraryNews;
import atelier.studio.library.StyleLibrary;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The Library workspace: its parts, kept in step with the library, and what is asked of them together. */
public final class LibraryModel {
    public static final double SMALLEST = 72;
    public static final double LARGEST = 232;

    private static final long SWATCH_BYTES = 64L << 20;

    /** What the library gets from outside. */
    public record Surroundings(
            StyleLibrary library,
            Recipes recipes,
            Photos photos,
            Handover handover,
            Desktop desktop,
            Workers workers,
            BannerModel banner,
            ToastModel toast,
            Texts texts,
            StyleCatalog catalog,
            Path pictures) {}

    private final Surroundings around;
    private final StyleLibrary library;
    private final Workers workers;
    private final Texts texts;
    private final BrowseModel browse;
    private final LibraryEdits edits;
    private final PlacesModel places;
    private final DetailsModel details;
    private final SwatchCache swatches;
    private final LibraryJob job;
    private final LibraryExchange exchange;
    private final MapModel map;
    private final RendersModel renders;
    private final ExhibitionModel exhibition;
    private final DoubleProperty tileSize = new SimpleDoubleProperty(132);
    private final ReadOnlyObjectWrapper<LibraryHealth> health = new ReadOnlyObjectWrapper<>(LibraryHealth.FINE);
    private final ReadOnlyObjectWrapper<Optional<Taste>> taste = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Consumer<List<Style>>>> breeding =
            new SimpleObjectProperty<>(Optional.empty());
    private final Latest<Optional<Taste>> tasting;
    private final SelectedStyles selected;
    private StyleSort withoutTaste = StyleSort.NEWEST;
    private boolean begun;

    public LibraryModel(Surroundings around) {
        this.around = around;
        library = around.library();
        workers = around.workers();
        texts = around.texts();
        edits = new LibraryEdits(library, workers, around.toast(), texts, this::complain);
        browse = new BrowseModel(library, workers, this::complain);
        places = new PlacesModel(library, edits, workers, texts, this::complain);
        details = new DetailsModel(library, browse.selection(), workers, this::complain);
        swatches = new SwatchCache(this::readSwatch, workers, SWATCH_BYTES);
        job = new LibraryJob(workers, this::complain);
        exchange = new LibraryExchange(around, job);
        map = new MapModel(around, edits, this::complain);
        renders = new RendersModel(around, this::complain);
        exhibition = new ExhibitionModel(library, around.catalog(), workers, this::complain);
        selected = new SelectedStyles(this, around);
        tasting = new Latest<>(workers, taste::set, this::complain);
        places.current().addListener((o, was, now) -> {
            if (!was.sameAs(now)) {
                places.query(now).ifPresent(browse::enter);
                look(now);
            }
        });
    }

    /** Looks how the library is; what it holds is read when the workspace is first shown. */
    public void start() {
        library.listen(this::hear);
        checkHealth();
    }

    /** Reads the library for the first time; later calls do nothing. */
    public void show() {
        if (!begun) {
            begun = true;
            reload();
        }
    }

    private void look(PlacesModel.Place place) {
        if (place.kind() == PlacesModel.Kind.MAP) {
            map.show();
        } else if (place.kind() == PlacesModel.Kind.RENDERS) {
            renders.show();
        }
    }

    public BrowseModel browse() {
        return browse;
    }

    public LibraryEdits edits() {
        return edits;
    }

    public PlacesModel places() {
        return places;
    }

    public DetailsModel details() {
        return details;
    }

    public SwatchCache swatches() {
        return swatches;
    }

    public LibraryJob job() {
        return job;
    }

    public LibraryExchange exchange() {
        return exchange;
    }

    public MapModel map() {
        return map;
    }

    public RendersModel renders() {
        return renders;
    }

    public ExhibitionModel exhibition() {
        return exhibition;
    }

    /** Where what is taken out goes first. */
    public Path pictures() {
        return around.pictures();
    }

    /** How wide the grid's tiles are at least. */
    public DoubleProperty tileSize() {
        return tileSize;
    }

    public ReadOnlyObjectProperty<LibraryHealth> health() {
        return health.getReadOnlyProperty();
    }

    /** What the stars say; empty while they say too little. */
    public ReadOnlyObjectProperty<Optional<Taste>> taste() {
        return taste.getReadOnlyProperty();
    }

    /** Where styles go to be crossed; empty while no workspace takes them. */
    public ObjectProperty<Optional<Consumer<List<Style>>>> breeding() {
        return breeding;
    }

    public SelectedStyles selected() {
        return selected;
    }

    // with one style

    public void use(String id) {
        workers.load(() -> library.style(id), around.handover()::use, this::complain);
    }

    public void blend(String id) {
        workers.load(() -> library.style(id), around.handover()::blend, this::complain);
    }

    public void moreLike(StyleRow row) {
        browse.like(new BrowseModel.Like(row.id(), row.name()));
    }

    /** Selects a style, also one that is not listed. */
    public void reveal(String id) {
        RowPages rows = browse.rows().get();
        workers.load(
                () -> rows.listing().indexOf(id),
                index -> {
                    if (index >= 0 && browse.rows().get() == rows) {
                        browse.choose(index);
                    } else {
                        browse.selection().settle(-1, List.of(id));
                    }
                },
                this::complain);
    }

    // with several

    public void breed(List<String> ids) {
        breeding.get()
                .ifPresent(takes ->
                        workers.load(() -> ids.stream().map(library::style).toList(), takes, this::complain));
    }

    public boolean inTrash() {
        return places.current().get().kind() == PlacesModel.Kind.TRASH;
    }

    /** Deletes for good what lies in the trash. */
    public void emptyTrash() {
        job.run(
                texts.of("library.job.trash"),
                monitor -> library.emptyTrash(),
                count -> around.toast().show(texts.of("library.toast.emptied", count)));
    }

    /** Orders by what the user is likely to like, or as before. */
    public void followTaste(boolean on) {
        if (on && browse.query().sort() != StyleSort.TASTE) {
            withoutTaste = browse.query().sort();
        }
        browse.change(query -> query.withSort(on ? StyleSort.TASTE : withoutTaste));
    }

    /** Puts styles that are alike into groups, anew. */
    public void findGroups() {
        job.run(texts.of("library.job.groups"), monitor -> library.regroup(0, monitor), groups -> places.reload());
    }

    private Pixels readSwatch(String id) {
        PictureBuffer swatch = library.swatch(id);
        return Pixels.of(swatch);
    }

    private void hear(LibraryNews news) {
        switch (news) {
            case HEALTH -> checkHealth();
            case STYLES -> reload();
            case RENDERS -> {
                if (begun) {
                    places.reload();
                }
                renders.reload();
            }
        }
    }

    private void reload() {
        if (begun) {
            browse.reload();
            places.reload();
            details.reload();
            map.outdate();
            look(places.current().get());
            tasting.ask(library::taste);
        }
    }

    private void checkHealth() {
        workers.load(library::health, this::tell, this::complain);
    }

    private void tell(LibraryHealth now) {
        boolean news = !now.equals(health.get());
        health.set(now);
        if (news && now.writable() && !now.sentence().isEmpty()) {
            around.banner().show(Notice.info(now.sentence(), ""));
        }
    }

    void complain(RuntimeException failure) {
        around.banner().show(Notice.error(Failures.sentence(failure, texts), ""));
    }
}
