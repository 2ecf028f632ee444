package atelier.ui.train;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What to train. */
final class WizardGoalPage extends VBox {
    WizardGoalPage(WizardModel model, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        getChildren().add(Controls.label(texts.of("train.goal.ask"), "empty-title"));
        for (WizardGoal goal : WizardGoal.values()) {
            WizardCard card = new WizardCard(
                    "goal-" + goal.name().toLowerCase(Locale.ROOT),
                    texts.of(goal.textKey()),
                    texts.of(goal.hintKey()),
                    group);
            card.setOnAction(e -> model.goal().set(Optional.of(goal)));
            model.goal()
                    .addListener((o, was, now) ->
                            card.setSelected(now.filter(g -> g == goal).isPresent()));
            getChildren().add(card);
        }
        getChildren().add(runs(model, texts));
    }

    private static VBox runs(WizardModel model, Texts texts) {
        ComboBox<RunItem> box = new ComboBox<>(model.resumable());
        box.setId("wizard-run");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(texts.of("train.obstacle.run"));
        RunWords words = new RunWords(texts);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(RunItem item) {
                return item == null
                        ? ""
                        : item.name() + " · " + words.state(item) + " · "
                                + words.steps(item.status().get());
            }

            @Override
            public RunItem fromString(String text) {
                throw new UnsupportedOperationException("runs are not typed");
            }
        });
        box.valueProperty().addListener((o, was, now) -> model.resumed().set(Optional.ofNullable(now)));
        Label caption = Controls.caption(texts.of("train.runs"));
        caption.setLabelFor(box);
        VBox rows = new VBox(6, caption, box);
        InvalidationListener show = o -> {
            rows.setVisible(model.continues() && !model.resumable().isEmpty());
            rows.setManaged(rows.isVisible());
        };
        model.goal().addListener(show);
        show.invalidated(null);
        return rows;
    }
}
