package atelier.ui.library;

import atelier.library.index.Facets;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Tags as chips, each with a way to take it off, and a field that adds others and knows those in use. */
final class TagEditor extends VBox {
    private static final int SUGGESTIONS = 6;

    private final PlacesModel places;
    private final Texts texts;
    private final Consumer<String> removed;
    private final FlowPane chips = new FlowPane();
    private final TextField field = new TextField();
    private final ContextMenu suggestions = new ContextMenu();

    TagEditor(PlacesModel places, Consumer<Set<String>> added, Consumer<String> removed, Texts texts) {
        this.places = places;
        this.texts = texts;
        this.removed = removed;
        getStyleClass().add("tag-editor");
        chips.getStyleClass().add("chips");
        field.setId("library-tag");
        field.setPromptText(texts.of("library.tag.add"));
        field.setAccessibleText(texts.of("library.tag.add"));
        field.setOnAction(e -> {
            Set<String> words = words(field.getText());
            field.clear();
            if (!words.isEmpty()) {
                added.accept(words);
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.DOWN && !suggestions.isShowing()) {
                suggest();
                e.consume();
            }
        });
        field.textProperty().addListener(o -> suggest());
        suggestions.setAutoHide(true);
        getChildren().addAll(chips, field);
    }

    void show(List<String> tags) {
        chips.getChildren().setAll(tags.stream().map(this::chip).toList());
        chips.setVisible(!tags.isEmpty());
        chips.setManaged(!tags.isEmpty());
    }

    void focusField() {
        field.requestFocus();
    }

    void clearField() {
        field.clear();
    }

    private Button chip(String tag) {
        Button chip = Controls.button(tag, "chip");
        chip.setGraphic(Controls.icon(FluentUiRegularAL.DISMISS_16));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(texts.of("library.tag.remove", tag));
        Controls.explain(chip, texts.of("library.tag.remove", tag));
        chip.setOnAction(e -> removed.accept(tag));
        return chip;
    }

    private void suggest() {
        String begun = field.getText().strip().toLowerCase(Locale.ROOT);
        if (begun.isEmpty() || begun.contains(",") || !field.isFocused()) {
            suggestions.hide();
            return;
        }
        List<String> known = places.facets().get().map(Facets::tags).orElse(List.of()).stream()
                .map(Facets.Count::value)
                .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(begun) && !tag.equals(begun))
                .limit(SUGGESTIONS)
                .toList();
        suggestions
                .getItems()
                .setAll(known.stream()
                        .map(tag -> StyleMenu.item(tag, () -> {
                            field.setText(tag);
                            field.fireEvent(new ActionEvent());
                        }))
                        .toList());
        if (known.isEmpty()) {
            suggestions.hide();
        } else if (!suggestions.isShowing()) {
            suggestions.show(field, Side.BOTTOM, 0, 2);
        }
    }

    static Set<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
