package atelier.ui.library;

import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.DroppedFiles;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Overlay;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Library workspace: places at the left, what is there in the middle, the selected style's details at the right. */
public final class LibraryView extends BorderPane {
    private static final double DETAILS = 288;
    private static final double DIALOG = 460;

    private final LibraryModel model;
    private final Overlay overlay;
    private final Texts texts;
    private final BrowseView browse;
    private final RendersView renders;

    public LibraryView(LibraryModel model, Desktop desktop, Overlay overlay, ToastModel toast, Texts texts) {
        this.model = model;
        this.overlay = overlay;
        this.texts = texts;
        getStyleClass().add("library");
        setId("library");
        LibraryActions actions = new LibraryActions(model, toast);
        ShareDialog sharing = new ShareDialog(model.exchange(), desktop, overlay, model.pictures(), texts);
        Runnable share = () -> model.selected().orAll(ids -> sharing.open(ids, shareTitle()));
        StyleMenu menu = new StyleMenu(model, actions, share, texts);
        PlacesView places = new PlacesView(model, actions, texts);
        browse = new BrowseView(
                model,
                actions,
                menu,
                new BrowseView.Offers(share, model.selected()::exhibit, this::askToEmpty, places::saveSmart),
                texts);
        renders = new RendersView(model.renders(), actions, model.edits(), texts);
        MapView map = new MapView(model, actions, texts);
        RightsDialog rights = new RightsDialog(model, overlay, texts);
        DetailsView details = new DetailsView(model, actions, share, rights::open, texts);
        details.setPrefWidth(DETAILS);
        details.setMinWidth(DETAILS);
        StackPane stage = new StackPane(browse, map, renders);
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        VBox middle = new VBox(new HealthStrip(model, texts), stage, new JobStrip(model.job(), texts));
        middle.setMinWidth(0);
        InvalidationListener turn = o -> {
            PlacesModel.Kind kind = model.places().current().get().kind();
            DetailsView.visible(map, kind == PlacesModel.Kind.MAP);
            DetailsView.visible(renders, kind == PlacesModel.Kind.RENDERS);
            DetailsView.visible(browse, !map.isVisible() && !renders.isVisible());
            DetailsView.visible(details, !renders.isVisible());
        };
        model.places().current().addListener(turn);
        turn.invalidated(null);
        setLeft(places);
        setCenter(middle);
        setRight(details);
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    public void focusSearch() {
        switch (model.places().current().get().kind()) {
            case RENDERS -> renders.focusSearch();
            case MAP -> {
                model.places().go(model.places().places().getFirst());
                browse.focusSearch();
            }
            default -> browse.focusSearch();
        }
    }

    private String shareTitle() {
        return model.details().shown().get() instanceof DetailsModel.One one
                ? one.row().name()
                : model.places().current().get().title();
    }

    private void askToEmpty() {
        int count = model.browse().rows().get().size();
        Label question = Controls.label(texts.of("library.trash.ask", count));
        question.setWrapText(true);
        question.setMinHeight(Region.USE_PREF_SIZE);
        VBox body = new VBox(question);
        body.getStyleClass().add("dialog-body");
        Button cancel = Controls.button(texts.of("dialog.cancel"));
        cancel.setOnAction(e -> overlay.close());
        Button delete = Controls.button(texts.of("library.trash.delete", count), "danger");
        delete.setId("trash-delete");
        delete.setOnAction(e -> {
            overlay.close();
            model.emptyTrash();
        });
        overlay.open(texts.of("library.trash.empty"), body, DIALOG, cancel, delete);
    }

    // files dropped here join the library; the window's own drop zones are for painting
    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.health().get().writable()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        model.exchange().take(DroppedFiles.of(event));
        event.setDropCompleted(true);
        event.consume();
    }
}
