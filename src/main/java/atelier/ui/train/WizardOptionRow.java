package atelier.ui.train;

import atelier.art.Param;
import atelier.ui.kit.Controls;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One option of a training with its help; a value that makes no sense says so beside it. */
final class WizardOptionRow extends HBox {
    private final Param param;
    private final String start;
    private final BiConsumer<String, Optional<Object>> change;
    private final Label help;

    /** {@code change} hears the key, with a value where it is not the one it began with. */
    WizardOptionRow(Param param, Object start, BiConsumer<String, Optional<Object>> change) {
        this.param = param;
        this.start = text(start);
        this.change = change;
        this.help = Controls.label(param.help(), "hint");
        setId("option-" + param.key());
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("form-row");
        help.setWrapText(true);
        Label name = Controls.label(param.label());
        VBox words = new VBox(name, help);
        HBox.setHgrow(words, Priority.ALWAYS);
        Control control = control();
        control.setAccessibleText(param.label());
        control.setAccessibleHelp(param.help());
        control.setMinWidth(140);
        control.setMaxWidth(140);
        name.setLabelFor(control);
        getChildren().addAll(words, control);
    }

    private Control control() {
        return switch (param) {
            case Param.Range _ -> {
                TextField field = new TextField(start);
                field.textProperty().addListener((o, was, now) -> take(now));
                yield field;
            }
            case Param.Choice choice -> {
                ComboBox<String> box = new ComboBox<>();
                box.getItems().setAll(choice.choices());
                box.setValue(start);
                box.valueProperty().addListener((o, was, now) -> take(now));
                yield box;
            }
            case Param.Toggle _ -> {
                CheckBox box = new CheckBox();
                box.setSelected(Boolean.parseBoolean(start));
                box.selectedProperty().addListener((o, was, now) -> take(Boolean.toString(now)));
                yield box;
            }
        };
    }

    private void take(String text) {
        try {
            Object value = param.parse(text);
            change.accept(param.key(), text.equals(start) ? Optional.empty() : Optional.of(value));
            help.setText(param.help());
            help.getStyleClass().setAll("label", "hint");
        } catch (IllegalArgumentException e) {
            change.accept(param.key(), Optional.of(text)); // the page's Next tells it too
            help.setText(e.getMessage());
            help.getStyleClass().setAll("label", "wizard-failure");
        }
    }

    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
