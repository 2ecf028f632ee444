package atelier.ui.train;

import atelier.ui.kit.Controls;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** One of a few large choices: a title and a sentence, chosen like a radio button. */
final class WizardCard extends RadioButton {
    WizardCard(String id, String title, String sentence, ToggleGroup group) {
        getStyleClass().add("wizard-card");
        setId(id);
        Label name = Controls.label(title, "wizard-card-title");
        Label words = Controls.label(sentence, "hint");
        words.setWrapText(true);
        setGraphic(new VBox(name, words));
        setAccessibleText(title + ". " + sentence);
        setToggleGroup(group);
        setMaxWidth(Double.MAX_VALUE);
    }
}
