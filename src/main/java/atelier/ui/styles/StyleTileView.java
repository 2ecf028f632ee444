package atelier.ui.styles;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import atelier.ui.work.Work;
import atelier.ui.work.WorkModel;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;
import org.kordamp.ikonli.javafx.FontIcon;

/** One tile of the style grid: picture, name, the ring of what is in use, and two small buttons on hover. */
final class StyleTileView extends VBox {
    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final StyleTile tile;
    private final StylesModel model;
    private final WorkModel work;
    private final Texts texts;
    private final PictureTile picture;
    private final Label share = Controls.label("", "share-badge");
    private final FontIcon starIcon = new FontIcon();
    private final FontIcon addIcon = new FontIcon();
    private final Button star;
    private final Button add;
    // the tile outlives its view, so the view must not be held by what it listens to
    private final InvalidationListener refresh = o -> refresh();
    private final InvalidationListener workChanged = o -> followWork();
    private Work shown = Work.START;

    StyleTileView(StyleTile tile, StylesModel model, WorkModel work, Texts texts, double width) {
        this.tile = tile;
        this.model = model;
        this.work = work;
        this.texts = texts;
        getStyleClass().add("style-tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        picture = new PictureTile(width, Math.round(width * 0.75));
        tile.picture().addListener(new WeakInvalidationListener(refresh));
        star = small(starIcon, FluentUiRegularMZ.STAR_16, texts.of("styles.keep"), Pos.TOP_RIGHT);
        star.setOnAction(e -> model.keep(tile));
        add = small(addIcon, FluentUiRegularAL.ADD_16, texts.of("styles.blend.add"), Pos.BOTTOM_RIGHT);
        add.setOnAction(e -> model.toggleInBlend(tile));
        StackPane.setAlignment(share, Pos.BOTTOM_LEFT);
        StackPane frame = new StackPane(picture, share, star, add);
        frame.getStyleClass().add("tile-frame");
        frame.setMaxWidth(width);
        Label name = Controls.label(tile.style().name(), "tile-name");
        name.setMaxWidth(width);
        getChildren().addAll(frame, name);
        work.work().addListener(new WeakInvalidationListener(workChanged));
        hoverProperty().addListener(refresh);
        refresh();
    }

    StyleTile tile() {
        return tile;
    }

    void cursor(boolean here) {
        pseudoClassStateChanged(CURSOR, here);
    }

    private static Button small(FontIcon icon, Ikon first, String name, Pos at) {
        Button button = Controls.iconButton(first, name);
        icon.setIconCode(first);
        button.setGraphic(icon);
        button.getStyleClass().add("tile-button");
        button.setFocusTraversable(false);
        StackPane.setAlignment(button, at);
        return button;
    }

    /** A moving slider changes the work many times a second, but nothing that a tile shows. */
    private void followWork() {
        Work now = work.now();
        if (!now.blend().equals(shown.blend()) || !now.shelf().equals(shown.shelf())) {
            refresh();
        }
    }

    private void refresh() {
        shown = work.now();
        String name = tile.style().name();
        picture.show(tile.picture().get());
        boolean used = work.blends(tile.style());
        double weight = work.now().blend().stream()
                .flatMap(blend -> blend.parts().stream())
                .filter(part -> part.style().id().equals(tile.id()))
                .mapToDouble(part -> part.weight() * 100)
                .sum();
        int parts = work.now().blend().map(blend -> blend.parts().size()).orElse(0);
        pseudoClassStateChanged(USED, used);
        share.setVisible(used && parts > 1);
        share.setText(texts.of("share.percent", Math.round(weight)));
        boolean keepable = !model.isStarter(tile);
        boolean kept = keepable && model.isKept(tile);
        star.setVisible(keepable && (kept || isHover()));
        starIcon.setIconCode(kept ? FluentUiFilledMZ.STAR_16 : FluentUiRegularMZ.STAR_16);
        add.setVisible(isHover() && !(used && parts == 1));
        addIcon.setIconCode(used ? FluentUiRegularAL.DISMISS_16 : FluentUiRegularAL.ADD_16);
        setAccessibleText(used ? texts.of("styles.tile.used", name) : name);
    }
}
