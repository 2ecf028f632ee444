package atelier.ui.library;

import atelier.library.index.LibraryHealth;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Says as long as it is so that the library can't be changed, why, and what can be done meanwhile. */
final class HealthStrip extends HBox {
    private final Label why = Controls.label("", "health-why");
    private final Label way;
    private final Texts texts;

    HealthStrip(LibraryModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("health-strip");
        setId("library-health");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        why.setWrapText(true);
        way = Controls.label("", "hint");
        way.setWrapText(true);
        for (Label label : new Label[] {why, way}) {
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox words = new VBox(why, way);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Controls.icon(FluentUiRegularAL.LOCK_20), words);
        model.health().addListener((o, was, now) -> show(now));
        show(model.health().get());
    }

    private void show(LibraryHealth health) {
        DetailsView.visible(this, !health.writable());
        why.setText(health.sentence());
        way.setText(
                switch (health.state()) {
                    case READ_ONLY -> texts.of("library.health.readonly");
                    case UNAVAILABLE -> texts.of("library.health.unavailable");
                    case GOOD, RESTORED, REBUILT -> "";
                });
        setAccessibleText(why.getText() + " " + way.getText());
    }
}
