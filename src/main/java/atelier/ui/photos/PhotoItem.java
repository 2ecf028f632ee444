package atelier.ui.photos;

import atelier.ui.kit.Pixels;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One open photo of the filmstrip. Its small picture comes when it is first wanted. */
public final class PhotoItem {
    private final Path file;
    private final ReadOnlyObjectWrapper<Optional<Pixels>> thumbnail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean asked;

    PhotoItem(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** The file's name with its extension, for people. */
    public String name() {
        return file.getFileName().toString();
    }

    public ReadOnlyObjectProperty<Optional<Pixels>> thumbnail() {
        return thumbnail.getReadOnlyProperty();
    }

    void show(Pixels small) {
        asked = true;
        thumbnail.set(Optional.of(small));
    }

    /** True the first time only. */
    boolean askOnce() {
        boolean first = !asked;
        asked = true;
        return first;
    }
}
