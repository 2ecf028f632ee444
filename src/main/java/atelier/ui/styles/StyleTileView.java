package atelier.ui.styles;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import atelier.ui.work.Work;
import atelier.ui.work.WorkModel;
import java.util.Optional;
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

    private final StylesModel model;
    private final WorkModel work;
    private final Texts texts;
    private final PictureTile picture = new PictureTile(0, 0);
    private final StackPane frame;
    private final Label name = Controls.label("", "tile-name");
    private final Label share = Controls.label("", "share-badge");
    private final FontIcon starIcon = new FontIcon();
    private final FontIcon addIcon = new FontIcon();
    private final Button star;
    private final Button add;
    // the tile outlives its view, so the view must not be held by what it listens to
    private final InvalidationListener refresh = o -> refresh();
    private final InvalidationListener workChanged = o -> followWork();
    private final WeakInvalidationListener tileListener = new WeakInvalidationListener(refresh);
    private Optional<StyleTile> tile = Optional.empty();
    private Work shown = Work.START;

    StyleTileView(StylesModel model, WorkModel work, Texts texts) {
        this.model = model;
        this.work = work;
        this.texts = texts;
        getStyleClass().add("style-tile");
        setAccessibleRole(AccessibleRole.BUTTON);
        star = small(starIcon, FluentUiRegularMZ.STAR_16, texts.of("styles.keep"), Pos.TOP_RIGHT);
        star.setOnAction(e -> tile.ifPresent(model::keep));
        add = small(addIcon, FluentUiRegularAL.ADD_16, texts.of("styles.blend.add"), Pos.BOTTOM_RIGHT);
        add.setOnAction(e -> tile.ifPresent(model::toggleInBlend));
        StackPane.setAlignment(share, Pos.BOTTOM_LEFT);
        frame = new StackPane(picture, share, star, add);
        frame.getStyleClass().add("tile-frame");
        getChildren().addAll(frame, name);
        work.work().addListener(new WeakInvalidationListener(workChanged));
        hoverProperty().addListener(refresh);
    }

    /** What is shown; empty while the view waits to be used. */
    Optional<StyleTile> tile() {
        return tile;
    }

    /** Shows another tile, or the same at another width. */
    void show(StyleTile next, double width) {
        picture.size(width, Math.rint(width * 0.75));
        frame.setMaxWidth(width);
        name.setMaxWidth(width);
        if (tile.filter(next::equals).isEmpty()) {
            hide();
            tile = Optional.of(next);
            next.picture().addListener(tileListener);
            next.styleProperty().addListener(tileListener);
            refresh();
        }
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        tile.ifPresent(before -> {
            before.picture().removeListener(tileListener);
            before.styleProperty().removeListener(tileListener);
        });
        tile = Optional.empty();
        setVisible(false);
        setManaged(false);
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
        tile.ifPresent(this::refresh);
    }

    private void refresh(StyleTile tile) {
        String words = tile.style().name();
        name.setText(words);
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
        setAccessibleText(used ? texts.of("styles.tile.used", words) : words);
    }
}
