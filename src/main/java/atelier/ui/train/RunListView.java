package atelier.ui.train;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The runs, newest first, with a button that begins another. */
final class RunListView extends VBox {
    private static final double WIDTH = 248;

    RunListView(TrainModel model, Texts texts) {
        getStyleClass().addAll("styles-pane", "run-pane");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        Button begin = Controls.button(texts.of("train.new"), "accent");
        begin.setId("train-new");
        begin.setGraphic(Controls.icon(FluentUiRegularAL.ADD_16));
        begin.setMaxWidth(Double.MAX_VALUE);
        begin.setOnAction(e -> model.openWizard());
        HBox.setHgrow(begin, Priority.ALWAYS);
        HBox head = new HBox(begin);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("run-list-head");
        ListView<RunItem> list = new ListView<>(model.items());
        list.setId("run-list");
        list.getStyleClass().addAll("style-grid", "row-list", "run-list");
        list.setAccessibleText(texts.of("train.runs"));
        list.setCellFactory(view -> new RunCell(model, texts));
        list.setPlaceholder(Controls.label(texts.of("train.runs.none"), "hint"));
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) {
                model.selected().set(Optional.of(now));
                model.wizardOpen().set(false);
            }
        });
        model.selected().addListener((o, was, now) -> now.ifPresent(list.getSelectionModel()::select));
        model.selected().get().ifPresent(list.getSelectionModel()::select);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, Controls.caption(texts.of("train.runs")), list);
    }
}
