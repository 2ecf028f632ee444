package atelier.ui.library;

import atelier.library.index.Provenance;
import atelier.library.index.StyleRow;
import atelier.studio.library.Near;
import atelier.studio.library.StyleLibrary;
import atelier.ui.kit.Workers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** All that is known of the one style that is selected, and a summary where several are. */
public final class DetailsModel {
    private static final int SIMILAR = 6;

    /** What the pane tells. */
    public sealed interface Shown {}

    /** Nothing is selected. */
    public record Nothing() implements Shown {}

    /** Several are. */
    public record Several(List<String> ids) implements Shown {}

    /** One is. */
    public record One(StyleRow row, Provenance provenance, List<StyleRow> similar) implements Shown {}

    private final StyleLibrary library;
    private final StyleSelection selection;
    private final Latest<Optional<One>> latest;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Nothing());

    DetailsModel(StyleLibrary library, StyleSelection selection, Workers workers, Consumer<RuntimeException> failed) {
        this.library = library;
        this.selection = selection;
        this.latest = new Latest<>(workers, this::take, failed);
        selection.ids().addListener(o -> reload());
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Reads again what is selected: it may have been changed. */
    void reload() {
        List<String> ids = selection.ids().get();
        switch (ids.size()) {
            case 0 -> shown.set(new Nothing());
            case 1 -> latest.ask(() -> read(ids.getFirst()));
            default -> shown.set(new Several(ids));
        }
    }

    private Optional<One> read(String id) {
        return library.row(id)
                .map(row -> new One(
                        row,
                        library.provenance(id),
                        library.similar(id, SIMILAR).stream().map(Near::style).toList()));
    }

    private void take(Optional<One> read) {
        List<String> ids = selection.ids().get();
        if (ids.size() == 1) {
            shown.set(read.filter(one -> one.row().id().equals(ids.getFirst()))
                    .<Shown>map(one -> one)
                    .orElseGet(Nothing::new));
        }
    }
}
