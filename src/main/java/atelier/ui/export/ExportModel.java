package atelier.ui.export;

import atelier.image.PictureException;
import atelier.studio.ExportRequest;
import atelier.studio.ExportSettings;
import atelier.studio.Photos;
import atelier.studio.PixelSize;
import atelier.ui.banner.BannerModel;
import atelier.ui.banner.Notice;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Failures;
import atelier.ui.kit.Texts;
import atelier.ui.kit.Workers;
import atelier.ui.photos.PhotoItem;
import atelier.ui.photos.PhotosModel;
import atelier.ui.queue.QueueModel;
import atelier.ui.work.WorkModel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The export dialog: what is written, how large, where, and under which name. Remembers the last choice. */
public final class ExportModel {
    /** Which photos are exported. */
    public enum Scope {
        CURRENT,
        ALL
    }

    private final PhotosModel photos;
    private final Photos files;
    private final WorkModel work;
    private final QueueModel queue;
    private final ToastModel toast;
    private final Workers workers;
    private final BannerModel banner;
    private final Texts texts;
    private final ExportNaming naming;
    private final ObjectProperty<ExportSettings> settings = new SimpleObjectProperty<>(ExportSettings.DEFAULT);
    private final ObjectProperty<ExportSize> size = new SimpleObjectProperty<>(new ExportSize.Original());
    private final ObjectProperty<Path> folder;
    private final StringProperty pattern = new SimpleStringProperty(ExportRequest.DEFAULT_PATTERN);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.CURRENT);
    private final BooleanProperty exportedOnce = new SimpleBooleanProperty();

    public ExportModel(
            PhotosModel photos,
            Photos files,
            WorkModel work,
            QueueModel queue,
            ToastModel toast,
            Workers workers,
            BannerModel banner,
            Texts texts,
            Path folder) {
        this.photos = photos;
        this.files = files;
        this.work = work;
        this.queue = queue;
        this.toast = toast;
        this.workers = workers;
        this.banner = banner;
        this.texts = texts;
        this.naming = new ExportNaming(workers);
        this.folder = new SimpleObjectProperty<>(folder);
    }

    public ObjectProperty<ExportSettings> settings() {
        return settings;
    }

    public ObjectProperty<ExportSize> size() {
        return size;
    }

    public ObjectProperty<Path> folder() {
        return folder;
    }

    public StringProperty pattern() {
        return pattern;
    }

    public ObjectProperty<Scope> scope() {
        return scope;
    }

    /** Whether an export was made that can be repeated with the same settings. */
    public BooleanProperty exportedOnce() {
        return exportedOnce;
    }

    /** Changes one export setting by its parameter's key. */
    public void set(String key, Object value) {
        Map<String, Object> map = settings.get().toMap();
        map.put(key, value);
        settings.set(ExportSettings.of(map));
    }

    public int count() {
        return targets().size();
    }

    public int openPhotos() {
        return photos.items().size();
    }

    /** The names that the first files would get now, "(2)" and so on where one is taken; follows {@link #lookUpNames}. */
    public ReadOnlyObjectProperty<List<String>> names() {
        return naming.names();
    }

    /** Looks in the folder which names are free, for so many files at most. */
    public void lookUpNames(int most) {
        naming.want(
                obstacle().isPresent()
                        ? List.of()
                        : targets().stream()
                                .limit(most)
                                .map(file -> request(file, 0))
                                .toList());
    }

    /** The picture's size in pixels as "width × height", for the photo on the canvas. */
    public Optional<String> pixelSize() {
        return photos.photo().get().map(photo -> {
            int longest = size.get().longestSide(photo);
            double factor = longest == 0 ? 1 : longest / (double) Math.max(photo.width(), photo.height());
            return texts.of(
                    "export.pixels",
                    Math.max(1, Math.round(photo.width() * factor)),
                    Math.max(1, Math.round(photo.height() * factor)));
        });
    }

    /** Why the export can't start; empty when it can. */
    public Optional<String> obstacle() {
        if (photos.photo().get().isEmpty()) {
            return Optional.of(texts.of("export.obstacle.photo"));
        }
        if (work.now().blend().isEmpty()) {
            return Optional.of(texts.of("export.obstacle.style"));
        }
        if (pattern.get().isBlank()) {
            return Optional.of(texts.of("export.obstacle.name"));
        }
        return Optional.empty();
    }

    /** Puts the chosen photos in the queue; does nothing while there is an {@link #obstacle()}. */
    public void export() {
        if (obstacle().isPresent()) {
            return;
        }
        List<ExportRequest> requests =
                targets().stream().map(file -> request(file, 0)).toList();
        ExportSize chosen = size.get();
        exportedOnce.set(true);
        if (chosen instanceof ExportSize.Original) {
            enqueue(requests);
        } else {
            workers.load(
                    () -> requests.stream().map(r -> sized(r, chosen)).toList(),
                    this::enqueue,
                    failure -> banner.show(Notice.error(Failures.sentence(failure, texts), "")));
        }
    }

    private void enqueue(List<ExportRequest> requests) {
        queue.add(requests);
        toast.show(
                texts.of("toast.exporting", requests.size()),
                texts.of("command.queue"),
                () -> queue.open().set(true));
    }

    /** Each photo by its own pixels. One that can't be read goes on as it is: the queue will say why it failed. */
    private ExportRequest sized(ExportRequest request, ExportSize chosen) {
        try {
            PixelSize own = files.size(request.photo());
            return withSize(request, chosen.longestSide(own.width(), own.height()));
        } catch (PictureException e) {
            return request;
        }
    }

    /** What the session keeps beside the parameters. */
    public Map<String, String> toView() {
        Map<String, String> view = new HashMap<>();
        view.put("export.folder", folder.get().toString());
        view.put("export.pattern", pattern.get());
        view.put("export.size", size.get().key());
        view.put("export.again", Boolean.toString(exportedOnce.get()));
        return view;
    }

    public void restore(Map<String, Object> parameters, Map<String, String> view) {
        settings.set(known(parameters));
        size.set(ExportSize.of(view.getOrDefault("export.size", "")));
        pattern.set(view.getOrDefault("export.pattern", ExportRequest.DEFAULT_PATTERN));
        exportedOnce.set(Boolean.parseBoolean(view.get("export.again")));
        if (view.containsKey("export.folder")) {
            folder.set(Path.of(view.get("export.folder")));
        }
    }

    private static ExportSettings known(Map<String, Object> parameters) {
        try {
            return ExportSettings.of(parameters);
        } catch (IllegalArgumentException e) {
            return ExportSettings.DEFAULT; // written by another version
        }
    }

    private List<Path> targets() {
        return scope.get() == Scope.ALL
                ? photos.items().stream().map(PhotoItem::file).toList()
                : photos.current().get().map(PhotoItem::file).stream().toList();
    }

    private ExportRequest request(Path file, int longestSide) {
        ExportRequest request = new ExportRequest(
                file,
                work.now().blend().orElseThrow(),
                work.now().settings(),
                settings.get(),
                folder.get(),
                pattern.get());
        return withSize(request, longestSide);
    }

    private static ExportRequest withSize(ExportRequest request, int longestSide) {
        Map<String, Object> map = request.export().toMap();
        map.put("size", (double) longestSide);
        return new ExportRequest(
                request.photo(),
                request.blend(),
                request.settings(),
                ExportSettings.of(map),
                request.folder(),
                request.namePattern());
    }
}
