package atelier.ui.queue;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.photos.PhotosModel;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The panel over the status bar with every export of this and earlier days that was not cleared. */
public final class QueueView extends VBox {
    public QueueView(QueueModel model, PhotosModel photos, Texts texts) {
        getStyleClass().add("queue-panel");
        setId("queue");
        Button cancelAll = Controls.button(texts.of("queue.cancel.all"), "flat");
        cancelAll.setOnAction(e -> model.cancelAll());
        Button clear = Controls.button(texts.of("queue.clear"), "flat");
        clear.setOnAction(e -> model.clearFinished());
        InvalidationListener enable = o -> {
            QueueModel.Summary summary = model.summary().get();
            cancelAll.setDisable(summary.open() == 0);
            clear.setDisable(summary.open() == summary.all());
        };
        model.summary().addListener(enable);
        enable.invalidated(model.summary());
        Button close = Controls.iconButton(FluentUiRegularAL.DISMISS_16, texts.of("queue.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(e -> model.open().set(false));
        HBox head = new HBox(
                Controls.label(texts.of("queue.title"), "panel-title"), Controls.spacer(), cancelAll, clear, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("panel-head");
        ListView<JobRow> list = new ListView<>(model.rows());
        list.getStyleClass().add("job-list");
        list.setCellFactory(view -> new JobCell(model, photos, texts));
        list.setAccessibleText(texts.of("queue.title"));
        Label empty = Controls.label(texts.of("queue.empty"), "empty-text");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        getChildren().addAll(head, list);
        setMaxSize(420, 340);
        visibleProperty().bind(model.open());
        managedProperty().bind(model.open());
    }
}
