package atelier.ui.export;

import atelier.studio.ExportRequest;
import atelier.studio.ExportSettings;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Texts;
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
    private final WorkModel work;
    private final QueueModel queue;
    private final ToastModel toast;
    private final Texts texts;
    private final ObjectProperty<ExportSettings> settings = new SimpleObjectProperty<>(ExportSettings.DEFAULT);
    private final ObjectProperty<ExportSize> size = new SimpleObjectProperty<>(new ExportSize.Original());
    private final ObjectProperty<Path> folder;
    private final StringProperty pattern = new SimpleStringProperty(ExportRequest.DEFAULT_PATTERN);
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.CURRENT);
    private final BooleanProperty exportedOnce = new SimpleBooleanProperty();

    public ExportModel(
            PhotosModel photos, WorkModel work, QueueModel queue, ToastModel toast, Texts texts, Path folder) {
        this.photos = photos;
        this.work = work;
        this.queue = queue;
        this.toast = toast;
        this.texts = texts;
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

    /** The names that the files will have, as long as none of them exists already. */
    public List<String> names(int most) {
        return targets().stream().limit(most).map(this::fileName).toList();
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
                targets().stream().map(item -> request(item.file())).toList();
        queue.add(requests);
        exportedOnce.set(true);
        toast.show(
                texts.of("toast.exporting", requests.size()),
                texts.of("command.queue"),
                () -> queue.open().set(true));
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

    private List<PhotoItem> targets() {
        return scope.get() == Scope.ALL
                ? List.copyOf(photos.items())
                : photos.current().get().map(List::of).orElse(List.of());
    }

    private ExportRequest request(Path file) {
        Map<String, Object> map = settings.get().toMap();
        map.put("size", (double) longestSide());
        return new ExportRequest(
                file,
                work.now().blend().orElseThrow(),
                work.now().settings(),
                ExportSettings.of(map),
                folder.get(),
                pattern.get());
    }

    private int longestSide() {
        return photos.photo().get().map(photo -> size.get().longestSide(photo)).orElse(0);
    }

    private String fileName(PhotoItem item) {
        String name = item.name();
        int dot = name.lastIndexOf('.');
        String style = work.now().blend().map(b -> b.name()).orElse("");
        String stem = pattern.get()
                .replace("{name}", dot > 0 ? name.substring(0, dot) : name)
                .replace("{style}", style)
                .replaceAll("[\\p{Cntrl}<>:\"/\\\\|?*]+", "-")
                .strip();
        return stem + "." + extension();
    }

    private String extension() {
        return switch (settings.get().format()) {
            case "jpeg" -> "jpg";
            case "tiff" -> "tif";
            default -> settings.get().format();
        };
    }
}
