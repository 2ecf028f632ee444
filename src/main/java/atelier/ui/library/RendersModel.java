package atelier.ui.library;

import atelier.art.Monitor;
import atelier.library.index.RenderRow;
import atelier.studio.Photos;
import atelier.studio.Recipes;
import atelier.studio.StudioException;
import atelier.studio.library.StyleLibrary;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The painted pictures, newest first, and what can be made of their recipes. */
public final class RendersModel {
    private static final long PICTURE_BYTES = 24L << 20;

    /** A render, and whether its files are still where they were. */
    public record Item(RenderRow row, boolean fileThere, boolean photoThere) {}

    private final StyleLibrary library;
    private final Recipes recipes;
    private final Handover handover;
    private final Desktop desktop;
    private final Workers workers;
    private final Consumer<RuntimeException> failed;
    private final SwatchCache pictures;
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Pages<Item>> items;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final Latest<Pages<Item>> latest;
    private boolean shown;

    RendersModel(LibraryModel.Surroundings around, Consumer<RuntimeException> failed) {
        Texts texts = around.texts();
        this.library = around.library();
        this.recipes = around.recipes();
        this.handover = around.handover();
        this.desktop = around.desktop();
        this.workers = around.workers();
        this.failed = failed;
        this.items = new ReadOnlyObjectWrapper<>(pages(0, ""));
        this.pictures = new SwatchCache(file -> picture(around.photos(), file, texts), workers, PICTURE_BYTES);
        this.latest = new Latest<>(workers, items::set, failed);
        search.addListener(o -> reload());
    }

    public StringProperty search() {
        return search;
    }

    public ReadOnlyObjectProperty<Pages<Item>> items() {
        return items.getReadOnlyProperty();
    }

    /** Grows when rows have come that were asked for. */
    public ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** The painted pictures, small, by their files' paths. */
    public SwatchCache pictures() {
        return pictures;
    }

    /** Reads them for the first time, or anew. */
    void show() {
        shown = true;
        reload();
    }

    void reload() {
        if (shown) {
            String text = search.get();
            latest.ask(() -> pages(library.renderCount(text), text));
        }
    }

    /** Paints the open photo as the render was painted. */
    public void useSettings(RenderRow row) {
        workers.load(
                () -> recipes.restore(library.recipe(row.id())),
                restored -> handover.apply(restored.blend(), restored.settings()),
                failed);
    }

    /** Opens the photo that the render was painted from, with its settings. */
    public void again(RenderRow row) {
        handover.open(List.of(row.photo()));
        useSettings(row);
    }

    /** Lets the user choose other photos and paints them as the render was painted. */
    public void onOtherPhotos(RenderRow row) {
        List<Path> photos = desktop.chooseFiles(Desktop.Wish.PHOTOS);
        if (!photos.isEmpty()) {
            handover.open(photos);
            useSettings(row);
        }
    }

    public void open(RenderRow row) {
        desktop.open(row.file());
    }

    public void showInFolder(RenderRow row) {
        desktop.showInFolder(row.file());
    }

    private Pages<Item> pages(int size, String text) {
        return new Pages<>(
                size,
                (offset, limit) -> library.renders(text, offset, limit).stream()
                        .map(row -> new Item(row, Files.exists(row.file()), Files.exists(row.photo())))
                        .toList(),
                workers,
                () -> revision.set(revision.get() + 1),
                failed);
    }

    private static Pixels picture(Photos photos, String file, Texts texts) {
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new StudioException(texts.of("library.render.gone"));
        }
        return Pixels.of(photos.open(path, Monitor.NONE).preview());
    }
}
