package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The painted pictures as a list, each with what can be done with its recipe. */
final class RendersView extends VBox {
    private final RendersModel model;
    private final Texts texts;
    private final TextField search = new TextField();
    private final ListView<Integer> list = new ListView<>();
    private final Label count = Controls.label("", "library-count");
    private final Label none = Controls.label("", "empty-text");

    RendersView(RendersModel model, LibraryActions actions, LibraryEdits edits, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("library-browse");
        search.setId("renders-search");
        search.setPromptText(texts.of("library.renders.search"));
        search.setAccessibleText(texts.of("library.renders.search"));
        search.getStyleClass().add("search");
        search.textProperty().bindBidirectional(model.search());
        StackPane box = new StackPane(search, Controls.icon(FluentUiRegularMZ.SEARCH_20));
        box.getStyleClass().add("search-box");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().getLast().setMouseTransparent(true);
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox head = new HBox(box);
        head.getStyleClass().add("library-head");
        HBox line = new HBox(Controls.label(texts.of("library.place.renders"), "library-title"), count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("library-line");
        list.setId("renders-list");
        list.getStyleClass().addAll("style-grid", "render-list");
        list.setAccessibleText(texts.of("library.place.renders"));
        list.setCellFactory(view -> new RenderCell(model, actions, edits, texts));
        none.setWrapText(true);
        none.setMaxWidth(420);
        StackPane body = new StackPane(list, none);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, line, body);
        InvalidationListener follow = o -> follow();
        model.items().addListener(follow);
        model.revision().addListener(o -> list.refresh());
        follow();
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void follow() {
        int size = model.items().get().size();
        list.getItems().setAll(IntStream.range(0, size).boxed().toList());
        count.setText(texts.of("library.renders.count", size));
        DetailsView.visible(none, size == 0);
        none.setText(
                model.search().get().isBlank()
                        ? texts.of("library.renders.none")
                        : texts.of("library.renders.none.found"));
    }
}
