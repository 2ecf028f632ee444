package atelier.ui.library;

import atelier.library.index.ColorLabel;
import atelier.library.index.StyleCollection;
import atelier.library.index.StyleRow;
import atelier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The context menu of the selected styles. */
final class StyleMenu {
    private final LibraryModel model;
    private final LibraryActions actions;
    private final Runnable share;
    private final Texts texts;

    StyleMenu(LibraryModel model, LibraryActions actions, Runnable share, Texts texts) {
        this.model = model;
        this.actions = actions;
        this.share = share;
        this.texts = texts;
    }

    void show(Node owner, double x, double y) {
        List<String> ids = model.selected().ids();
        if (ids.isEmpty()) {
            return;
        }
        ContextMenu menu = new ContextMenu();
        fill(menu, ids);
        menu.setAutoHide(true);
        menu.show(owner, x, y);
    }

    private void fill(ContextMenu menu, List<String> ids) {
        Optional<StyleRow> one = model.details().shown().get() instanceof DetailsModel.One shown
                ? Optional.of(shown.row())
                : Optional.empty();
        if (ids.size() == 1) {
            menu.getItems()
                    .addAll(
                            item(texts.of("library.use"), actions::use),
                            item(texts.of("library.blend"), () -> model.blend(ids.getFirst())));
            one.ifPresent(row -> menu.getItems().add(item(texts.of("library.like"), () -> model.moreLike(row))));
        }
        if (model.breeding().get().isPresent() && ids.size() >= 2 && ids.size() <= 4) {
            menu.getItems().add(item(texts.of("library.breed"), () -> model.breed(ids)));
        }
        menu.getItems()
                .addAll(new SeparatorMenuItem(), stars(), labels(), change(texts.of("library.tag"), actions::tag));
        if (one.filter(row -> !row.starter()).isPresent()) {
            menu.getItems().add(change(texts.of("library.rename"), actions::rename));
        }
        menu.getItems().addAll(new SeparatorMenuItem(), collect(ids));
        PlacesModel.Place place = model.places().current().get();
        if (place.kind() == PlacesModel.Kind.COLLECTION) {
            menu.getItems()
                    .add(change(texts.of("library.takeout"), () -> model.edits().takeOut(place.key(), ids)));
        }
        menu.getItems().addAll(item(texts.of("library.export"), share), new SeparatorMenuItem());
        menu.getItems()
                .add(
                        model.inTrash()
                                ? change(texts.of("library.restore"), actions::restore)
                                : change(texts.of("library.trash"), actions::trash));
    }

    private Menu stars() {
        Menu menu = new Menu(texts.of("library.stars"));
        for (int i = 0; i <= StyleRow.MOST_STARS; i++) {
            int stars = i;
            menu.getItems()
                    .add(item(i == 0 ? texts.of("library.stars.none") : "★".repeat(i), () -> actions.rate(stars)));
        }
        menu.disableProperty().bind(actions.readOnly());
        return menu;
    }

    private Menu labels() {
        Menu menu = new Menu(texts.of("library.label"));
        menu.getItems().add(item(texts.of("library.label.none"), () -> actions.label(ColorLabel.NONE)));
        for (ColorLabel label : LabelColors.ALL) {
            MenuItem item = item(LabelColors.name(label, texts), () -> actions.label(label));
            item.setGraphic(LabelColors.dot(label));
            menu.getItems().add(item);
        }
        menu.disableProperty().bind(actions.readOnly());
        return menu;
    }

    private Menu collect(List<String> ids) {
        Menu menu = new Menu(texts.of("library.collect"));
        for (StyleCollection collection : model.places().chosenCollections()) {
            menu.getItems()
                    .add(item(collection.name(), () -> model.edits().collect(collection.id(), collection.name(), ids)));
        }
        if (!menu.getItems().isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems()
                .add(item(
                        texts.of("library.collect.new"),
                        () -> model.places()
                                .createCollection(texts.of("library.collection.untitled"), Optional.empty(), ids)));
        menu.disableProperty().bind(actions.readOnly());
        return menu;
    }

    private MenuItem change(String text, Runnable action) {
        MenuItem item = item(text, action);
        item.disableProperty().bind(actions.readOnly());
        return item;
    }

    static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }
}
