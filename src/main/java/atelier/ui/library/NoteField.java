package atelier.ui.library;

import atelier.library.index.StyleRow;
import atelier.ui.kit.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The user's own words on a style, taken over when the field is left. */
final class NoteField extends TextArea {
    private Optional<StyleRow> row = Optional.empty();

    NoteField(BiConsumer<String, String> written, Texts texts) {
        setId("library-note");
        setPromptText(texts.of("library.note"));
        setAccessibleText(texts.of("library.note"));
        setWrapText(true);
        setPrefRowCount(2);
        getStyleClass().add("note-field");
        focusedProperty().addListener((o, was, focused) -> {
            if (!focused) {
                row.filter(r -> isEditable() && !getText().strip().equals(r.note()))
                        .ifPresent(r -> written.accept(r.id(), getText().strip()));
            }
        });
        // Tab belongs to the keyboard's walk, not to the note
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
                KeyEvent walk = new KeyEvent(
                        e.getSource(),
                        e.getTarget(),
                        e.getEventType(),
                        e.getCharacter(),
                        e.getText(),
                        e.getCode(),
                        e.isShiftDown(),
                        true,
                        e.isAltDown(),
                        e.isMetaDown());
                fireEvent(walk);
                e.consume();
            }
        });
    }

    void show(StyleRow now, boolean other, boolean changeable) {
        row = Optional.of(now);
        setEditable(changeable);
        if (other || !isFocused()) {
            setText(now.note());
        }
    }
}
