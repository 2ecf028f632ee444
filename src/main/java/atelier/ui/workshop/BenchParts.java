package atelier.ui.workshop;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Small parts that the benches share. */
final class BenchParts {
    private static final double STOP = 40;

    private BenchParts() {}

    /** A chosen style as a small picture; a press on it does something with it. */
    static Button stop(StyleCard card, String words, Runnable action) {
        PictureTile picture = new PictureTile(STOP, STOP);
        picture.follow(card.swatch());
        Button button = new Button(null, picture);
        button.getStyleClass().addAll("flat", "tray-card");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(words);
        Controls.explain(button, words);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** The place of a style that is not chosen yet. */
    static Region slot() {
        Region slot = new Region();
        slot.getStyleClass().add("slot");
        slot.setMinSize(STOP, STOP);
        slot.setMaxSize(STOP, STOP);
        return slot;
    }

    /** What a bench says while it has nothing to show. */
    static VBox empty(String title, String hint) {
        Label head = Controls.label(title, "empty-title");
        Label words = Controls.label(hint, "empty-text");
        words.setWrapText(true);
        words.setMaxWidth(440);
        VBox box = new VBox(head, words);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }
}
