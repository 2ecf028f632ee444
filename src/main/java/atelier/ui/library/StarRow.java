package atelier.ui.library;

import atelier.library.index.StyleRow;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Five stars to press; pressing the last one that shines takes them all away. */
final class StarRow extends HBox {
    private final List<Button> buttons = new ArrayList<>();
    private int stars;

    StarRow(IntConsumer chosen, Texts texts) {
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("star-row");
        for (int i = 1; i <= StyleRow.MOST_STARS; i++) {
            int given = i;
            Button button = Controls.iconButton(FluentUiRegularMZ.STAR_16, texts.of("library.stars.give", i));
            button.setId("star-" + i);
            button.getStyleClass().addAll("flat", "star");
            button.setOnAction(e -> chosen.accept(given == stars ? 0 : given));
            buttons.add(button);
        }
        getChildren().setAll(buttons);
    }

    void show(int given) {
        stars = given;
        for (int i = 0; i < buttons.size(); i++) {
            boolean on = i < given;
            buttons.get(i).setGraphic(Controls.icon(on ? FluentUiFilledMZ.STAR_16 : FluentUiRegularMZ.STAR_16));
            buttons.get(i).getStyleClass().remove("star-on");
            if (on) {
                buttons.get(i).getStyleClass().add("star-on");
            }
        }
    }
}
