package atelier.ui.train;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One file to choose, with what it is for. */
final class WizardFileRow extends HBox {
    WizardFileRow(
            String id,
            String title,
            String hint,
            ObjectProperty<Optional<Path>> file,
            Desktop.Wish wish,
            Desktop desktop,
            Texts texts) {
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("form-row", "wizard-folder");
        Label name = Controls.label(title, "wizard-card-title");
        Label value = Controls.label(hint, "hint");
        value.setWrapText(true);
        VBox words = new VBox(name, value);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button choose = Controls.button(texts.of("train.file.choose"));
        choose.setId(id);
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setAccessibleText(texts.of("train.file.choose") + " " + title);
        choose.setOnAction(
                e -> desktop.chooseFiles(wish).stream().findFirst().ifPresent(chosen -> file.set(Optional.of(chosen))));
        InvalidationListener show =
                o -> value.setText(file.get().map(Path::toString).orElse(hint));
        file.addListener(show);
        show.invalidated(null);
        getChildren().addAll(words, choose);
    }
}
