package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.library.index.LibraryHealth;
import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Images;
import atelier.ui.kit.Pixels;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** What keys, menus and buttons of the workspace do with the selection; says why where something can't be done. */
final class LibraryActions {
    private final LibraryModel model;
    private final ToastModel toast;
    private final ObjectProperty<Runnable> tagging = new SimpleObjectProperty<>(() -> {});
    private final ObjectProperty<Runnable> renaming = new SimpleObjectProperty<>(() -> {});
    private final BooleanBinding readOnly;

    LibraryActions(LibraryModel model, ToastModel toast) {
        this.model = model;
        this.toast = toast;
        this.readOnly =
                Bindings.createBooleanBinding(() -> !model.health().get().writable(), model.health());
    }

    /** Brings the place before the user where tags are written. */
    ObjectProperty<Runnable> tagging() {
        return tagging;
    }

    ObjectProperty<Runnable> renaming() {
        return renaming;
    }

    /** Whether nothing can be changed. */
    BooleanBinding readOnly() {
        return readOnly;
    }

    void use() {
        model.selected().ids().stream().findFirst().ifPresent(model::use);
    }

    void rate(int stars) {
        change(() -> model.selected().rate(stars));
    }

    void label(ColorLabel label) {
        change(() -> model.selected().label(label));
    }

    void tag() {
        change(tagging.get());
    }

    void rename() {
        change(renaming.get());
    }

    void trash() {
        change(model.selected()::trash);
    }

    void restore() {
        change(model.selected()::restore);
    }

    /** Does it, or says why nothing can be changed. */
    void change(Runnable action) {
        LibraryHealth health = model.health().get();
        if (health.writable()) {
            action.run();
        } else {
            toast.show(health.sentence());
        }
    }

    /** Begins to drag the selection from a tile. */
    void drag(LibraryTile from) {
        List<String> ids = model.selected().ids();
        if (ids.isEmpty()) {
            return;
        }
        Dragboard board = from.startDragAndDrop(TransferMode.COPY);
        board.setContent(StyleDrag.content(ids));
        Optional<Pixels> picture = from.row().flatMap(row -> model.swatches().of(row.id(), 64));
        picture.ifPresent(pixels -> board.setDragView(Images.wrap(pixels.atLeast(64)), 32, 32));
    }
}
