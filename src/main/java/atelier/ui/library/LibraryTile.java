package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.library.index.StyleRow;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** One tile of the library's grid: swatch, name, stars and colour label. Shows one entry after another. */
final class LibraryTile extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final String STAR = "★";

    private final SwatchCache swatches;
    private final Texts texts;
    private final PictureTile picture = new PictureTile(0, 0);
    private final StackPane frame;
    private final Label stars = Controls.label("", "library-stars");
    private final Circle label = new Circle(5);
    private final Label name = Controls.label("", "tile-name");
    private final HBox foot;
    private int index = -1;
    private Optional<StyleRow> row = Optional.empty();

    LibraryTile(SwatchCache swatches, Texts texts) {
        this.swatches = swatches;
        this.texts = texts;
        getStyleClass().addAll("style-tile", "library-tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        label.getStyleClass().add("label-dot");
        StackPane.setAlignment(label, Pos.TOP_RIGHT);
        StackPane.setAlignment(stars, Pos.BOTTOM_LEFT);
        frame = new StackPane(picture, stars, label);
        frame.getStyleClass().add("tile-frame");
        foot = new HBox(name);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(frame, foot);
    }

    int index() {
        return index;
    }

    Optional<StyleRow> row() {
        return row;
    }

    /** Shows an entry, or its empty place until its row is there. */
    void show(int place, Optional<StyleRow> entry, double width) {
        index = place;
        picture.size(width, width);
        frame.setMaxWidth(width + 4);
        name.setMaxWidth(width);
        if (!entry.equals(row)) {
            row = entry;
            name.setText(entry.map(StyleRow::name).orElse(""));
            int given = entry.map(StyleRow::stars).orElse(0);
            stars.setText(STAR.repeat(given));
            stars.setVisible(given > 0);
            ColorLabel mark = entry.map(StyleRow::label).orElse(ColorLabel.NONE);
            label.setVisible(mark != ColorLabel.NONE);
            label.setFill(LabelColors.color(mark));
            setAccessibleText(
                    entry.map(e -> texts.of("library.tile", e.name(), given)).orElse(""));
        }
        showPicture();
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        index = -1;
        row = Optional.empty();
        picture.show(Optional.empty());
        setVisible(false);
        setManaged(false);
    }

    void showPicture() {
        picture.show(row.flatMap(r -> swatches.of(r.id(), picture.getPrefWidth())));
    }

    void mark(boolean selected, boolean cursor) {
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(CURSOR, cursor);
    }
}
