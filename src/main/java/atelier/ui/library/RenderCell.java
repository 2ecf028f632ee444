package atelier.ui.library;

import atelier.library.index.RenderRow;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** One painted picture: what it looks like, what it was made of, and what can be made of it. */
final class RenderCell extends ListCell<Integer> {
    private static final double WIDTH = 132;
    private static final double HEIGHT = 99;

    private final RendersModel model;
    private final Texts texts;
    private final PictureTile picture = new PictureTile(WIDTH, HEIGHT);
    private final Label title = Controls.label("", "render-title");
    private final Label facts = Controls.label("", "hint");
    private final Label state = Controls.label("", "render-state");
    private final Button use;
    private final Button again;
    private final Button others;
    private final Button show;
    private final HBox row;
    private Optional<RendersModel.Item> shown = Optional.empty();

    RenderCell(RendersModel model, LibraryActions actions, LibraryEdits edits, Texts texts) {
        this.model = model;
        this.texts = texts;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        use = button(texts.of("library.render.use"), model::useSettings);
        use.setId("render-use");
        again = button(texts.of("library.render.again"), model::again);
        others = button(texts.of("library.render.others"), model::onOtherPhotos);
        show = button(texts.of("library.show.folder"), model::showInFolder);
        Button remove = Controls.iconButton(FluentUiRegularAL.DISMISS_16, texts.of("library.render.remove"));
        remove.getStyleClass().add("flat");
        remove.setOnAction(e -> shown.ifPresent(item ->
                actions.change(() -> edits.hideRenders(List.of(item.row().id())))));
        remove.disableProperty().bind(actions.readOnly());
        FlowPane buttons = new FlowPane(6, 5, use, again, others, show);
        title.setMinWidth(0);
        VBox words = new VBox(title, facts, state, buttons);
        words.getStyleClass().add("render-words");
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(picture, words, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("render-row");
        // as wide as the list lets it be: long names shorten instead of scrolling sideways
        setPrefWidth(0);
        model.pictures().listen(this::arrived);
        picture.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2) {
                shown.filter(RendersModel.Item::fileThere).ifPresent(item -> model.open(item.row()));
            }
        });
    }

    private Button button(String text, Consumer<RenderRow> action) {
        Button button = Controls.button(text);
        button.getStyleClass().add("small-button");
        button.setOnAction(e -> shown.ifPresent(item -> action.accept(item.row())));
        return button;
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
        super.updateItem(index, empty);
        shown = empty || index == null ? Optional.empty() : model.items().get().at(index);
        setGraphic(empty || index == null ? null : row);
        shown.ifPresent(this::fill);
        if (shown.isEmpty()) {
            title.setText("");
            facts.setText("");
            state.setText("");
            picture.show(Optional.empty());
        }
    }

    private void fill(RendersModel.Item item) {
        RenderRow render = item.row();
        String photo = name(render.photo());
        title.setText(texts.of("library.render.title", photo, render.styles()));
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .format(render.made().atZone(ZoneId.systemDefault()));
        facts.setText(texts.of("library.render.facts", render.width(), render.height(), when, name(render.file())));
        String missing = "";
        if (!item.fileThere()) {
            missing = texts.of("library.render.missing.file");
        } else if (!item.photoThere()) {
            missing = texts.of("library.render.missing.photo");
        }
        state.setText(missing);
        DetailsView.visible(state, !missing.isEmpty());
        again.setDisable(!item.photoThere());
        show.setDisable(!item.fileThere());
        setAccessibleText(title.getText() + ", " + facts.getText() + " " + missing);
        showPicture(item);
    }

    private void arrived(String file) {
        shown.filter(item -> item.row().file().toString().equals(file)).ifPresent(this::showPicture);
    }

    private void showPicture(RendersModel.Item item) {
        picture.show(item.fileThere() ? model.pictures().of(item.row().file().toString(), WIDTH) : Optional.empty());
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
