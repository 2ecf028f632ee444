package atelier.ui.styles;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Command;
import atelier.ui.shell.Commands;
import atelier.ui.work.WorkModel;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The left pane: search, the grid of styles, and the two ways to more of them. */
public final class StylesView extends VBox {
    private final TextField search = new TextField();
    private final StyleGrid grid;

    public StylesView(StylesModel model, WorkModel work, Commands commands, Texts texts) {
        getStyleClass().addAll("pane", "styles-pane");
        grid = new StyleGrid(model, work, texts);
        search.setPromptText(texts.of("styles.search"));
        search.setAccessibleText(texts.of("styles.search"));
        search.textProperty().bindBidirectional(model.search());
        search.getStyleClass().add("search");
        search.setId("style-search");
        StackPane searchBox = new StackPane(search, Controls.icon(FluentUiRegularMZ.SEARCH_20));
        searchBox.getStyleClass().add("search-box");
        searchBox.setAlignment(Pos.CENTER_LEFT);
        searchBox.getChildren().getLast().setMouseTransparent(true);
        StackPane body = new StackPane(grid, emptyResult(model, texts));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(searchBox, body, foot(model, commands, texts));
    }

    /** Puts the text cursor into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    public StyleGrid grid() {
        return grid;
    }

    private static VBox emptyResult(StylesModel model, Texts texts) {
        Label sentence = Controls.label("", "empty-text");
        sentence.setWrapText(true);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.loading().get()
                                ? texts.of("styles.loading")
                                : texts.of("styles.none", model.search().get()),
                        model.loading(),
                        model.search()));
        Button clear = Controls.button(texts.of("styles.search.clear"), "flat");
        clear.setOnAction(e -> model.search().set(""));
        clear.visibleProperty().bind(model.search().isNotEmpty());
        VBox box = new VBox(sentence, clear);
        box.getStyleClass().add("empty-result");
        box.visibleProperty().bind(Bindings.isEmpty(model.sections()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private static HBox foot(StylesModel model, Commands commands, Texts texts) {
        Button invent = Controls.button(texts.of("styles.invent"), "foot-button");
        invent.setGraphic(Controls.icon(FluentUiRegularMZ.MAGIC_WAND_16));
        Controls.explain(invent, texts.of("styles.invent.hint"));
        invent.setOnAction(e -> commands.run(Command.NEW_STYLES));
        invent.disableProperty().bind(model.inventing());
        invent.setId("new-styles");
        Button picture = Controls.button(texts.of("styles.picture"), "foot-button");
        picture.setGraphic(Controls.icon(FluentUiRegularAL.IMAGE_16));
        Controls.explain(picture, texts.of("styles.picture.hint"));
        picture.setOnAction(e -> commands.run(Command.STYLE_FROM_PICTURE));
        for (Button button : new Button[] {invent, picture}) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        HBox foot = new HBox(invent, picture);
        foot.getStyleClass().add("pane-foot");
        return foot;
    }
}
