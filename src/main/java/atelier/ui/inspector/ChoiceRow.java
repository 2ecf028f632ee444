package atelier.ui.inspector;

import atelier.art.Param;
import atelier.ui.kit.Controls;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One of a few choices, under its name. */
final class ChoiceRow extends VBox {
    ChoiceRow(SettingModel setting, Param.Choice choice) {
        getStyleClass().add("setting-row");
        setId("setting-" + choice.key());
        Label name = Controls.label(setting.label(), "setting-name");
        Controls.explain(name, setting.help());
        name.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                setting.reset();
            }
        });
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(choice.choices());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(setting.label());
        name.setLabelFor(box);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : setting.choiceLabel(value);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("choices are not typed");
            }
        });
        box.setValue((String) setting.value().get());
        box.valueProperty().addListener((o, was, now) -> setting.set(now));
        setting.value().addListener((o, was, now) -> box.setValue((String) now));
        getChildren().addAll(name, box);
    }
}
