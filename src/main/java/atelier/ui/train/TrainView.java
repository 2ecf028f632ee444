package atelier.ui.train;

import atelier.ui.banner.ToastModel;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.DroppedFiles;
import atelier.ui.kit.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The Train workspace: the runs at the left; the live room, the wizard, or an invitation beside them. */
public final class TrainView extends BorderPane {
    private final TrainModel model;
    private final Texts texts;

    public TrainView(TrainModel model, Desktop desktop, ToastModel toast, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("train");
        setId("train");
        LiveView live = new LiveView(model, desktop, toast, texts);
        WizardView wizard = new WizardView(model, desktop, texts);
        VBox empty = invitation();
        StackPane stage = new StackPane(live, wizard, empty);
        stage.setMinSize(0, 0);
        setLeft(new RunListView(model, texts));
        setCenter(stage);
        InvalidationListener turn = o -> {
            boolean open = model.wizardOpen().get();
            boolean chosen = model.selected().get().isPresent();
            show(wizard, open);
            show(live, !open && chosen);
            show(empty, !open && !chosen && model.loaded().get());
        };
        model.wizardOpen().addListener(turn);
        model.selected().addListener(turn);
        model.loaded().addListener(turn);
        turn.invalidated(null);
        // a folder dropped here is to be trained on, not painted
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (folder(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    // what is no folder goes on to where photos are painted
    private void dropped(DragEvent event) {
        folder(event).ifPresent(folder -> {
            if (!model.wizardOpen().get()) {
                model.openWizard();
            }
            model.wizard().material().pictures().choose(folder);
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private static Optional<Path> folder(DragEvent event) {
        return DroppedFiles.of(event).stream().filter(Files::isDirectory).findFirst();
    }

    private static void show(Node node, boolean when) {
        node.setVisible(when);
        node.setManaged(when);
    }

    private VBox invitation() {
        Label title = Controls.label(texts.of("train.empty.title"), "empty-title");
        title.setGraphic(Controls.icon(FluentUiRegularAL.DESIGN_IDEAS_20));
        title.setContentDisplay(ContentDisplay.TOP);
        Label hint = Controls.label(texts.of("train.empty.hint"), "empty-text");
        hint.setWrapText(true);
        Button begin = Controls.button(texts.of("train.new"), "accent");
        begin.setId("train-empty-new");
        begin.setOnAction(e -> model.openWizard());
        VBox zone = new VBox(title, hint, begin);
        zone.setAlignment(Pos.CENTER);
        zone.getStyleClass().add("drop-invitation");
        zone.setMaxSize(480, USE_PREF_SIZE);
        VBox box = new VBox(zone);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }
}
