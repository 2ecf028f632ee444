package atelier.ui.photos;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.studio.Photo;
import atelier.studio.Photos;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The open photos, the one on the canvas, and the files opened before. Decodes off the interface thread. */
public final class PhotosModel {
    /** The most files that one folder brings in. */
    public static final int FOLDER_LIMIT = 500;

    private static final int RECENT_LIMIT = 12;

    private final Photos photos;
    private final Supplier<List<Path>> chooser;
    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private final Thumbnails thumbnails;
    private final ObservableList<PhotoItem> items = FXCollections.observableArrayList();
    // kept in a field: the view of a list listens to it only weakly
    private final ObservableList<PhotoItem> itemsView = FXCollections.unmodifiableObservableList(items);
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> recentView = FXCollections.unmodifiableObservableList(recent);
    private final ReadOnlyObjectWrapper<Optional<PhotoItem>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Photo>> photo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper();

    /** {@code chooser} lets the user choose files. */
    public PhotosModel(Photos photos, Supplier<List<Path>> chooser, Workers workers, BannerModel banner, Texts texts) {
        this.photos = photos;
        this.chooser = chooser;
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
        this.thumbnails = new Thumbnails(photos, workers);
    }

    public ObservableList<PhotoItem> items() {
        return itemsView;
    }

    public ObservableList<Path> recent() {
        return recentView;
    }

    /** The photo chosen for the canvas, decoded or not yet. */
    public ReadOnlyObjectProperty<Optional<PhotoItem>> current() {
        return current.getReadOnlyProperty();
    }

    /** The photo on the canvas, decoded; the one before stays until the next is ready. */
    public ReadOnlyObjectProperty<Optional<Photo>> photo() {
        return photo.getReadOnlyProperty();
    }

    /** Whether the chosen photo is still being decoded. */
    public ReadOnlyBooleanProperty opening() {
        return opening.getReadOnlyProperty();
    }

    /** Brings back an earlier session. */
    public void restore(List<Path> files, Optional<Path> chosen, List<Path> opened) {
        recent.setAll(opened);
        items.setAll(files.stream().map(PhotoItem::new).toList());
        chosen.flatMap(this::find).or(() -> items.stream().findFirst()).ifPresent(this::choose);
    }

    /** Opens files and the pictures of folders, and puts the first of them on the canvas. */
    public void open(List<Path> given) {
        if (given.isEmpty()) {
            return;
        }
        if (given.stream().noneMatch(Files::isDirectory)) {
            add(given);
            return;
        }
        workers.load(() -> expand(given), files -> addFound(files, given), failure -> complain(given, failure));
    }

    public void choose(PhotoItem item) {
        if (current.get().filter(item::equals).isPresent()
                && (opening.get() || photo.get().isPresent())) {
            return;
        }
        current.set(Optional.of(item));
        opening.set(true);
        workers.load(
                () -> Decoded.of(photos.open(item.file(), Monitor.NONE)),
                decoded -> show(item, decoded),
                failure -> failed(item, failure));
    }

    /** The next photo of the strip, or an earlier one with a negative step; stops at the ends. */
    public void step(int by) {
        current.get().ifPresent(item -> {
            int next = items.indexOf(item) + by;
            if (next >= 0 && next < items.size()) {
                choose(items.get(next));
            }
        });
    }

    public void close(PhotoItem item) {
        int index = items.indexOf(item);
        if (index < 0) {
            return;
        }
        boolean shown = current.get().filter(item::equals).isPresent();
        items.remove(item);
        if (shown) {
            chooseAfterClosing(index);
        }
    }

    public void closeCurrent() {
        current.get().ifPresent(this::close);
    }

    public void closeAll() {
        items.clear();
        clearCanvas();
    }

    /** Opens a pasted picture; the studio keeps it as a file of its own. */
    public void paste(Picture picture) {
        workers.load(
                () -> photos.paste(picture, texts.of("photo.pasted")),
                pasted -> add(List.of(pasted.file())),
                failure -> banner.show(Notice.error(texts.of("error.paste"), sentence(failure))));
    }

    public void clearRecent() {
        recent.clear();
    }

    /** Asks for an item's small picture; it arrives later, once. */
    public void wantThumbnail(PhotoItem item) {
        thumbnails.want(item);
    }

    private List<Path> expand(List<Path> given) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            files.addAll(Files.isDirectory(path) ? photos.picturesIn(path, FOLDER_LIMIT) : List.of(path));
        }
        return files;
    }

    private void addFound(List<Path> files, List<Path> given) {
        if (files.isEmpty()) {
            String folder = String.valueOf(given.getFirst().getFileName());
            banner.show(Notice.error(texts.of("error.folder.empty", folder), texts.of("error.folder.empty.remedy")));
            return;
        }
        add(files);
    }

    private void add(List<Path> files) {
        List<Path> fresh =
                files.stream().distinct().filter(f -> find(f).isEmpty()).toList();
        items.addAll(fresh.stream().map(PhotoItem::new).toList());
        files.reversed().stream().limit(RECENT_LIMIT).forEach(this::remember);
        find(files.getFirst()).ifPresent(this::choose);
    }

    private Optional<PhotoItem> find(Path file) {
        return items.stream().filter(item -> item.file().equals(file)).findFirst();
    }

    private void remember(Path file) {
        recent.remove(file);
        recent.addFirst(file);
        if (recent.size() > RECENT_LIMIT) {
            recent.remove(RECENT_LIMIT, recent.size());
        }
    }

    private void show(PhotoItem item, Decoded decoded) {
        item.show(decoded.thumbnail());
        if (current.get().filter(item::equals).isPresent()) {
            opening.set(false);
            photo.set(Optional.of(decoded.photo()));
        }
    }

    private void failed(PhotoItem item, RuntimeException failure) {
        recent.remove(item.file());
        boolean shown = current.get().filter(item::equals).isPresent();
        int index = items.indexOf(item);
        items.remove(item);
        if (shown) {
            opening.set(false);
            chooseAfterClosing(Math.max(0, index));
        }
        complain(List.of(item.file()), failure);
    }

    private void complain(List<Path> files, RuntimeException failure) {
        banner.show(Notice.error(sentence(failure), "", wayOut(files)));
    }

    /** What is there but can't be read stays unreadable: another file helps. What is away may come back. */
    private Notice.Way wayOut(List<Path> files) {
        return files.stream().allMatch(Files::isReadable)
                ? new Notice.Way(texts.of("way.another"), () -> open(chooser.get()))
                : new Notice.Way(texts.of("way.retry"), () -> open(List.copyOf(files)));
    }

    private void chooseAfterClosing(int index) {
        if (items.isEmpty()) {
            clearCanvas();
        } else {
            current.set(Optional.empty());
            choose(items.get(Math.min(index, items.size() - 1)));
        }
    }

    private void clearCanvas() {
        current.set(Optional.empty());
        opening.set(false);
        photo.set(Optional.empty());
    }

    private String sentence(RuntimeException failure) {
        return Failures.sentence(failure, texts);
    }

    private record Decoded(Photo photo, Pixels thumbnail) {
        static Decoded of(Photo photo) {
            return new Decoded(photo, Thumbnails.small(photo));
        }
    }
}
