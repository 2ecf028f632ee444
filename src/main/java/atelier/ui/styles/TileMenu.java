package atelier.ui.styles;

import atelier.ui.kit.Texts;
import atelier.ui.work.WorkModel;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Popup;

/** What can be done with one style: the context menu of its tile, and the small field that renames it. */
final class TileMenu {
    private final StylesModel model;
    private final WorkModel work;
    private final Texts texts;

    TileMenu(StylesModel model, WorkModel work, Texts texts) {
        this.model = model;
        this.work = work;
        this.texts = texts;
    }

    void show(Node owner, StyleTile tile) {
        Bounds at = owner.localToScreen(owner.getBoundsInLocal());
        show(owner, tile, at.getCenterX(), at.getCenterY());
    }

    void show(Node owner, StyleTile tile, double x, double y) {
        ContextMenu menu = new ContextMenu(
                item(texts.of("styles.use"), () -> model.use(tile)),
                item(
                        texts.of(work.blends(tile.style()) ? "styles.blend.take" : "styles.blend.add"),
                        () -> model.toggleInBlend(tile)));
        if (model.isKept(tile)) {
            menu.getItems()
                    .addAll(
                            new SeparatorMenuItem(),
                            item(texts.of("styles.rename"), () -> rename(owner, tile)),
                            item(texts.of("styles.remove"), () -> model.remove(tile)));
        } else if (!model.isStarter(tile)) {
            menu.getItems().addAll(new SeparatorMenuItem(), item(texts.of("styles.keep"), () -> model.keep(tile)));
        }
        menu.setAutoHide(true);
        menu.show(owner, x, y);
    }

    void rename(Node owner, StyleTile tile) {
        if (!model.isKept(tile)) {
            return;
        }
        TextField field = new TextField(tile.style().name());
        field.setAccessibleText(texts.of("styles.rename"));
        field.getStyleClass().add("rename-field");
        field.getStylesheets().setAll(owner.getScene().getStylesheets());
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.getContent().add(field);
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                model.rename(tile, field.getText());
                popup.hide();
            }
        });
        Bounds at = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, at.getMinX(), Math.min(at.getMaxY(), at.getMinY() + 90));
        field.requestFocus();
        field.selectAll();
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
