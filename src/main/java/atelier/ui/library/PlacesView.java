package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** The left pane: where one can go in the library. Styles dragged onto a collection join it. */
final class PlacesView extends VBox {
    private static final double WIDTH = 208;

    private final LibraryModel model;
    private final PlacesModel places;
    private final LibraryActions actions;
    private final Texts texts;
    private final ListView<PlacesModel.Place> list;
    private boolean following;

    PlacesView(LibraryModel model, LibraryActions actions, Texts texts) {
        this.model = model;
        this.places = model.places();
        this.actions = actions;
        this.texts = texts;
        getStyleClass().addAll("styles-pane", "places-pane");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        list = new ListView<>(places.places());
        list.setId("library-places");
        list.getStyleClass().addAll("style-grid", "row-list", "place-list");
        list.setAccessibleText(texts.of("library.places"));
        list.setCellFactory(view -> new PlaceCell(model, this, actions, texts));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && !following) {
                places.go(now);
            }
        });
        InvalidationListener follow = o -> follow();
        places.current().addListener(follow);
        places.places().addListener(follow);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
    }

    private void follow() {
        following = true;
        PlacesModel.Place current = places.current().get();
        places.places().stream()
                .filter(current::sameAs)
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
        following = false;
    }

    private void key(KeyEvent event) {
        PlacesModel.Place at = list.getSelectionModel().getSelectedItem();
        if (at == null) {
            return;
        }
        switch (event.getCode()) {
            case F2 -> rename(list, at);
            case DELETE, BACK_SPACE -> drop(at);
            default -> {
                return;
            }
        }
        event.consume();
    }

    static boolean renameable(PlacesModel.Place place) {
        return switch (place.kind()) {
            case COLLECTION, SMART, GROUP -> true;
            default -> false;
        };
    }

    ContextMenu menu(Node owner, PlacesModel.Place place) {
        ContextMenu menu = new ContextMenu();
        if (renameable(place)) {
            menu.getItems().add(StyleMenu.item(texts.of("library.rename"), () -> rename(owner, place)));
        }
        if (place.kind() == PlacesModel.Kind.COLLECTION || place.kind() == PlacesModel.Kind.SMART) {
            menu.getItems().add(StyleMenu.item(texts.of("library.collection.drop"), () -> drop(place)));
        }
        menu.getItems().forEach(item -> item.disableProperty().bind(actions.readOnly()));
        return menu;
    }

    void newCollection() {
        actions.change(() -> ask(
                list,
                texts.of("library.collection.untitled"),
                texts.of("library.collection.new"),
                name -> places.createCollection(name, Optional.empty(), List.of())));
    }

    /** Asks for a name and saves what is filtered now as a smart collection. */
    void saveSmart() {
        String suggestion = model.browse().query().text().strip();
        actions.change(() -> ask(
                list,
                suggestion.isEmpty() ? texts.of("library.smart.untitled") : suggestion,
                texts.of("library.smart.save"),
                name -> places.createCollection(name, Optional.of(model.browse().query()), List.of())));
    }

    private void drop(PlacesModel.Place place) {
        if (place.kind() == PlacesModel.Kind.COLLECTION || place.kind() == PlacesModel.Kind.SMART) {
            actions.change(() -> places.dropCollection(place));
        }
    }

    private void rename(Node owner, PlacesModel.Place place) {
        if (renameable(place)) {
            actions.change(
                    () -> ask(owner, place.title(), texts.of("library.rename"), name -> places.rename(place, name)));
        }
    }

    private void ask(Node owner, String before, String title, Consumer<String> named) {
        TextField field = new TextField(before);
        field.setId("library-name-popup");
        field.setAccessibleText(title);
        field.getStyleClass().add("rename-field");
        field.getStylesheets().setAll(owner.getScene().getStylesheets());
        Popup popup = new Popup();
        popup.setAutoHide(true);
        VBox box = new VBox(Controls.caption(title), field);
        box.getStyleClass().addAll("name-popup");
        box.getStylesheets().setAll(owner.getScene().getStylesheets());
        popup.getContent().add(box);
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                popup.hide();
                named.accept(field.getText());
            }
        });
        Bounds at = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, at.getMinX() + 12, Math.min(at.getMaxY(), at.getMinY() + 36));
        field.requestFocus();
        field.selectAll();
    }
}
