package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** One row of the list of places, or the heading of a part of it. */
final class PlaceCell extends ListCell<PlacesModel.Place> {
    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final double FACE = 20;

    private final LibraryModel model;
    private final PlacesView view;
    private final LibraryActions actions;
    private final Texts texts;
    private final PictureTile face = new PictureTile(FACE, FACE);
    private final Label title = Controls.label("", "place-title");
    private final Label count = Controls.label("", "place-count");

    PlaceCell(LibraryModel model, PlacesView view, LibraryActions actions, Texts texts) {
        this.model = model;
        this.view = view;
        this.actions = actions;
        this.texts = texts;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        title.setMinWidth(0);
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        setOnContextMenuRequested(e -> {
            if (getItem() != null && PlacesView.renameable(getItem())) {
                view.menu(this, getItem()).show(this, e.getScreenX(), e.getScreenY());
            }
        });
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_EXITED, e -> pseudoClassStateChanged(AIMED, false));
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        model.swatches().listen(id -> showFace());
    }

    @Override
    protected void updateItem(PlacesModel.Place place, boolean empty) {
        super.updateItem(place, empty);
        setDisable(false);
        if (empty || place == null) {
            setGraphic(null);
            setAccessibleText("");
        } else if (place.heading()) {
            setGraphic(heading(place));
            setAccessibleText(place.title());
        } else {
            setGraphic(row(place));
            setAccessibleText(
                    place.count() < 0 ? place.title() : texts.of("library.facet", place.title(), place.count()));
        }
    }

    private Node heading(PlacesModel.Place place) {
        boolean collections = place.kind() == PlacesModel.Kind.HEADING_COLLECTIONS;
        Button button = Controls.iconButton(
                collections ? FluentUiRegularAL.ADD_16 : FluentUiRegularAL.ARROW_SYNC_20,
                collections ? texts.of("library.collection.new") : texts.of("library.groups.find"));
        button.setId(collections ? "collection-new" : "groups-find");
        button.getStyleClass().add("flat");
        button.setOnAction(e -> {
            if (collections) {
                view.newCollection();
            } else {
                actions.change(model::findGroups);
            }
        });
        HBox head = new HBox(Controls.caption(place.title()), Controls.spacer(), button);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("place-heading");
        return head;
    }

    private Node row(PlacesModel.Place place) {
        title.setText(place.title());
        count.setText(place.count() < 0 ? "" : String.format(texts.locale(), "%,d", place.count()));
        Node mark = place.kind() == PlacesModel.Kind.GROUP ? face : Controls.icon(icon(place.kind()));
        showFace();
        HBox row = new HBox(mark, title, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("list-row", "place-row");
        return row;
    }

    private void showFace() {
        if (getItem() != null && getItem().kind() == PlacesModel.Kind.GROUP) {
            face.show(model.swatches().of(getItem().face(), FACE));
        }
    }

    private static Ikon icon(PlacesModel.Kind kind) {
        return switch (kind) {
            case ALL -> FluentUiRegularAL.GRID_20;
            case OWN -> FluentUiRegularAL.HEART_20;
            case FAVOURITES -> FluentUiRegularMZ.STAR_20;
            case RECENT -> FluentUiRegularAL.CLOCK_20;
            case MAP -> FluentUiRegularMZ.TARGET_20;
            case RENDERS -> FluentUiRegularAL.IMAGE_20;
            case TRASH -> FluentUiRegularAL.DELETE_20;
            case SMART -> FluentUiRegularAL.FILTER_20;
            case COLLECTION, GROUP, HEADING_COLLECTIONS, HEADING_GROUPS -> FluentUiRegularAL.COLLECTIONS_20;
        };
    }

    private boolean takes(DragEvent event) {
        return getItem() != null
                && (getItem().kind() == PlacesModel.Kind.COLLECTION || getItem().kind() == PlacesModel.Kind.TRASH)
                && !StyleDrag.ids(event.getDragboard()).isEmpty();
    }

    private void over(DragEvent event) {
        if (takes(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            pseudoClassStateChanged(AIMED, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (takes(event)) {
            List<String> ids = StyleDrag.ids(event.getDragboard());
            PlacesModel.Place place = getItem();
            actions.change(() -> {
                if (place.kind() == PlacesModel.Kind.TRASH) {
                    model.edits().trash(ids);
                } else {
                    model.edits().collect(place.key(), place.title(), ids);
                }
            });
            pseudoClassStateChanged(AIMED, false);
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
