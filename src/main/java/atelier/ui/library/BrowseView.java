package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The middle of the library: search and filters, where one is and how much is there, and the grid. */
final class BrowseView extends VBox {
    private final LibraryModel model;
    private final BrowseModel browse;
    private final Texts texts;
    private final BrowseHead head;
    private final LibraryGrid grid;
    private final Label title = Controls.label("", "library-title");
    private final Label count = Controls.label("", "library-count");
    private final Button exhibit;
    private final Button export;
    private final Button empty;

    /** What the line over the grid offers beside the grid itself. */
    record Offers(Runnable share, Runnable exhibit, Runnable emptyTrash, Runnable saveSmart) {}

    BrowseView(LibraryModel model, LibraryActions actions, StyleMenu menu, Offers offers, Texts texts) {
        this.model = model;
        this.browse = model.browse();
        this.texts = texts;
        getStyleClass().add("library-browse");
        head = new BrowseHead(model, texts);
        grid = new LibraryGrid(model, actions, menu, texts);
        exhibit = offer(FluentUiRegularMZ.PLAY_20, "library-exhibit", texts.of("library.exhibit"), offers.exhibit());
        export = offer(FluentUiRegularAL.ARROW_EXPORT_20, "library-share", texts.of("library.export"), offers.share());
        Button take = offer(
                FluentUiRegularAL.ARROW_IMPORT_20,
                "library-import",
                texts.of("library.import"),
                model.exchange()::choose);
        take.disableProperty().bind(actions.readOnly());
        empty = Controls.button(texts.of("library.trash.empty"));
        empty.setId("trash-empty");
        empty.setMinWidth(USE_PREF_SIZE);
        empty.setOnAction(e -> offers.emptyTrash().run());
        title.setMinWidth(0);
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(title, count, Controls.spacer(), empty, take, export, exhibit);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("library-line");
        StackPane body = new StackPane(grid, new BrowseEmpty(model, texts));
        body.setMinSize(0, 0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, new FilterBar(browse, model.places(), offers.saveSmart(), texts), line, body);
        InvalidationListener follow = o -> follow(actions.readOnly().get());
        browse.rows().addListener(follow);
        browse.question().addListener(follow);
        browse.selection().ids().addListener(follow);
        model.places().current().addListener(follow);
        actions.readOnly().addListener(follow);
        follow.invalidated(null);
    }

    void focusSearch() {
        head.focusSearch();
    }

    private static Button offer(Ikon icon, String id, String name, Runnable action) {
        Button button = Controls.button(name, "flat", "offer");
        button.setGraphic(Controls.icon(icon));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void follow(boolean readOnly) {
        int found = browse.rows().get().size();
        int selected = model.selected().ids().size();
        title.setText(model.places().current().get().title());
        if (model.browse().loading().get()) {
            count.setText("");
        } else {
            count.setText(
                    selected > 1
                            ? texts.of("library.count.selected", found, selected)
                            : texts.of("library.count", found));
        }
        boolean trash = model.inTrash();
        DetailsView.visible(empty, trash);
        empty.setDisable(readOnly || found == 0);
        exhibit.setDisable(found == 0 || trash);
        export.setDisable(found == 0 || trash);
    }
}
