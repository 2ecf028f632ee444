package atelier.ui.photos;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** The open photos in a strip; the one on the canvas is marked. Only photos in sight are decoded for it. */
public final class FilmstripView extends ListView<PhotoItem> {
    private static final double WIDTH = 76;
    private static final double HEIGHT = 54;

    private final PhotosModel model;
    private final Desktop desktop;
    private final Texts texts;

    public FilmstripView(PhotosModel model, Desktop desktop, Texts texts) {
        super(model.items());
        this.model = model;
        this.desktop = desktop;
        this.texts = texts;
        setOrientation(Orientation.HORIZONTAL);
        getStyleClass().add("filmstrip");
        setId("filmstrip");
        setAccessibleText(texts.of("filmstrip.name"));
        setCellFactory(list -> new PhotoCell());
        getSelectionModel().selectedItemProperty().addListener((o, was, item) -> {
            if (item != null) {
                model.choose(item);
            }
        });
        model.current().addListener(o -> follow());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        follow();
    }

    private void follow() {
        model.current()
                .get()
                .ifPresentOrElse(
                        item -> getSelectionModel().select(item),
                        () -> getSelectionModel().clearSelection());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> model.closeCurrent();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private final class PhotoCell extends ListCell<PhotoItem> {
        private final PictureTile picture = new PictureTile(WIDTH, HEIGHT);

        PhotoCell() {
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setAlignment(Pos.TOP_LEFT);
            StackPane frame = new StackPane(picture);
            frame.getStyleClass().add("tile-frame");
            frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            setGraphic(frame);
            frame.visibleProperty().bind(emptyProperty().not());
        }

        @Override
        protected void updateItem(PhotoItem item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setTooltip(null);
                setContextMenu(null);
                return;
            }
            model.wantThumbnail(item);
            picture.follow(item.thumbnail());
            setAccessibleText(item.name());
            setTooltip(Controls.tooltip(item.name()));
            setContextMenu(new ContextMenu(
                    entry(texts.of("photo.close"), () -> model.close(item)),
                    entry(texts.of("queue.folder"), () -> desktop.showInFolder(item.file()))));
        }

        private static MenuItem entry(String text, Runnable action) {
            MenuItem entry = new MenuItem(text);
            entry.setOnAction(e -> action.run());
            return entry;
        }
    }
}
