package atelier.ui.workshop;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.DroppedFiles;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import atelier.ui.workshop.FindModel.State;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The finder's bench: a picture is dropped, searched for, and stands beside what was found. */
final class FindView extends VBox {
    private static final double FACE = 150;

    private final WorkshopModel model;
    private final FindModel find;
    private final Desktop desktop;
    private final Texts texts;
    private final HBox pair = new HBox();
    private final SheetView sheet;
    private final VBox ask;
    private final VBox search;
    private final VBox found;

    FindView(WorkshopModel model, Desktop desktop, Texts texts) {
        this.model = model;
        this.find = model.find();
        this.desktop = desktop;
        this.texts = texts;
        setId("workshop-find");
        sheet = new SheetView(model, find.sheet(), texts);
        ask = ask();
        search = search();
        found = found();
        StackPane stage = new StackPane(found, search, ask);
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(head(), stage);
        find.state().addListener(o -> turn());
        find.result().addListener(o -> find.result().get().ifPresent(this::show));
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        turn();
    }

    private HBox head() {
        Button other = Controls.button(texts.of("workshop.find.choose"));
        other.setId("find-choose");
        other.setMinWidth(USE_PREF_SIZE);
        other.setOnAction(e -> choose());
        Label hint = Controls.label(texts.of("workshop.find.hint"), "hint");
        HBox head = new HBox(hint, Controls.spacer(), other);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("bench-tools");
        return head;
    }

    private VBox ask() {
        Label title = Controls.label(texts.of("workshop.find.drop"), "empty-title");
        title.setGraphic(Controls.icon(FluentUiRegularAL.IMAGE_SEARCH_20));
        title.setContentDisplay(ContentDisplay.TOP);
        Label words = Controls.label(texts.of("workshop.find.drop.hint"), "empty-text");
        words.setWrapText(true);
        Button open = Controls.button(texts.of("workshop.find.choose"), "accent");
        open.setOnAction(e -> choose());
        VBox zone = new VBox(title, words, open);
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("drop-invitation");
        zone.setMaxSize(440, USE_PREF_SIZE);
        VBox box = new VBox(zone);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private VBox search() {
        PictureTile best = new PictureTile(220, 220);
        best.follow(find.best());
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("small");
        bar.setPrefWidth(220);
        bar.setAccessibleText(texts.of("workshop.find.progress"));
        bar.progressProperty().bind(find.done());
        Button cancel = Controls.button(texts.of("dialog.cancel"));
        cancel.setId("find-cancel");
        cancel.setOnAction(e -> find.cancel());
        VBox box = new VBox(best, Controls.label(texts.of("workshop.find.searching"), "hint"), bar, cancel);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private VBox found() {
        pair.getStyleClass().add("found-pair");
        pair.setAlignment(Pos.CENTER);
        Label near = Controls.caption(texts.of("workshop.find.near"));
        near.getStyleClass().add("found-caption");
        VBox.setVgrow(sheet, Priority.ALWAYS);
        return new VBox(pair, near, sheet);
    }

    private void show(FindModel.Result result) {
        pair.getChildren()
                .setAll(
                        face(result.picture(), texts.of("workshop.find.picture")),
                        face(
                                result.latent(),
                                texts.of("workshop.find.latent", Math.round(100 * Math.max(0, result.likeness())))));
        model.select(result.latent());
    }

    private Node face(StyleCard card, String words) {
        PictureTile picture = new PictureTile(FACE, FACE);
        picture.follow(card.swatch());
        Button button = new Button(words, picture);
        button.setContentDisplay(ContentDisplay.TOP);
        button.getStyleClass().addAll("flat", "found-face");
        button.setMnemonicParsing(false);
        button.setOnAction(e -> model.select(card));
        return button;
    }

    private void turn() {
        State now = find.state().get();
        ask.setVisible(now == State.NOTHING);
        search.setVisible(now == State.SEARCHING);
        found.setVisible(now == State.FOUND);
    }

    private void choose() {
        desktop.chooseFiles(Desktop.Wish.PHOTOS).stream().findFirst().ifPresent(find::find);
    }

    private void over(DragEvent event) {
        if (file(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        file(event).ifPresent(file -> {
            find.find(file);
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private static Optional<Path> file(DragEvent event) {
        return DroppedFiles.of(event).stream().findFirst();
    }
}
