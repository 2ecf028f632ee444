package atelier.ui.train;

import atelier.training.run.RunStatus;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One run of the list: a dot for its state, its name, how far it is, and a box that compares it. */
final class RunCell extends ListCell<RunItem> {
    private final TrainModel model;
    private final RunWords words;
    private final Region dot = new Region();
    private final Label name = Controls.label("", "run-name");
    private final Label facts = Controls.label("", "hint");
    private final CheckBox compare = new CheckBox();
    private final HBox row;
    private InvalidationListener following = o -> {};

    RunCell(TrainModel model, Texts texts) {
        this.model = model;
        this.words = new RunWords(texts);
        compare.setAccessibleText(texts.of("train.compare"));
        compare.setTooltip(Controls.tooltip(texts.of("train.compare")));
        compare.setOnAction(e -> model.compare(getItem(), compare.isSelected()));
        // runs differ at both ends: the number, and the size
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        VBox text = new VBox(name, facts);
        text.setMinWidth(0);
        text.setPrefWidth(0);
        text.getStyleClass().add("job-words");
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(dot, text, compare);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("list-row", "run-row");
    }

    @Override
    protected void updateItem(RunItem item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        if (empty || item == null) {
            return;
        }
        following = o -> show(item);
        item.status().addListener(new WeakInvalidationListener(following));
        item.waiting().addListener(new WeakInvalidationListener(following));
        item.compared().addListener(new WeakInvalidationListener(following));
        model.selected().addListener(new WeakInvalidationListener(following));
        show(item);
    }

    private void show(RunItem item) {
        if (getItem() != item) {
            return;
        }
        RunStatus status = item.status().get();
        dot.getStyleClass().setAll("state-dot", RunWords.dot(status.state()));
        name.setText(item.name());
        name.setTooltip(Controls.tooltip(item.name()));
        facts.setText(words.state(item) + " · " + words.share(status));
        compare.setSelected(item.compared().get());
        compare.setVisible(model.items().size() > 1);
        setAccessibleText(item.name() + ", " + facts.getText());
    }
}
