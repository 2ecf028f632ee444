package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The colour labels to press; the one that is set is ringed. */
final class LabelRow extends HBox {
    private final List<ToggleButton> buttons = new ArrayList<>();

    LabelRow(Consumer<ColorLabel> chosen, Texts texts) {
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("label-row");
        for (ColorLabel label : LabelColors.ALL) {
            ToggleButton button = Controls.iconToggle(LabelColors.dot(label), LabelColors.name(label, texts));
            button.getStyleClass().addAll("flat", "label-button");
            button.setUserData(label);
            button.setOnAction(e -> {
                button.setSelected(!button.isSelected());
                chosen.accept(label);
            });
            buttons.add(button);
        }
        getChildren().setAll(buttons);
    }

    void show(ColorLabel set) {
        buttons.forEach(button -> button.setSelected(button.getUserData() == set));
    }
}
