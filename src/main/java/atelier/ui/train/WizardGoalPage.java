package atelier.ui.train;

import atelier.studio.ExampleModel;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What to train. */
final class WizardGoalPage extends VBox {
    WizardGoalPage(WizardModel model, Desktop desktop, Texts texts) {
        ToggleGroup group = new ToggleGroup();
        getChildren().add(Controls.label(texts.of("train.goal.ask"), "empty-title"));
        for (WizardGoal goal : WizardGoal.values()) {
            WizardCard card = new WizardCard(
                    "goal-" + goal.name().toLowerCase(Locale.ROOT),
                    texts.of(goal.textKey()),
                    texts.of(goal.hintKey()),
                    group);
            card.setOnAction(e -> model.aim().goal().set(Optional.of(goal)));
            model.aim()
                    .goal()
                    .addListener((o, was, now) ->
                            card.setSelected(now.filter(g -> g == goal).isPresent()));
            getChildren().add(card);
        }
        getChildren().addAll(resumable(model, texts), earlier(model, desktop, texts));
    }

    private static VBox resumable(WizardModel model, Texts texts) {
        ComboBox<RunItem> box = runs("wizard-run", model.aim().resumable(), texts.of("train.obstacle.run"), texts);
        box.valueProperty().addListener((o, was, now) -> model.aim().resumed().set(Optional.ofNullable(now)));
        VBox rows = captioned(box, texts);
        shownWhen(
                rows,
                model,
                () -> model.aim().resumes() && !model.aim().resumable().isEmpty());
        return rows;
    }

    private static VBox earlier(WizardModel model, Desktop desktop, Texts texts) {
        ComboBox<RunItem> box = runs("wizard-earlier", model.aim().begun(), texts.of("train.earlier.run"), texts);
        box.valueProperty().addListener((o, was, now) -> {
            if (now != null) {
                model.aim().beginWith(now.path());
            }
        });
        Button choose = Controls.button(texts.of("train.earlier.model"));
        choose.setId("wizard-model");
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(e -> desktop.chooseFolder(Optional.empty()).ifPresent(folder -> {
            box.setValue(null);
            model.aim().beginWith(folder);
        }));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox row = new HBox(box, choose);
        row.getStyleClass().add("form-row");
        row.setAlignment(Pos.CENTER_LEFT);
        Label chosen = Controls.label("", "hint");
        chosen.setWrapText(true);
        InvalidationListener say = o -> chosen.setText(model.aim()
                .earlier()
                .get()
                .map(network ->
                        texts.of("train.earlier.chosen", network.name(), new RunWords(texts).kind(network.kind())))
                .orElse(""));
        model.aim().earlier().addListener(say);
        Label caption = Controls.caption(texts.of("train.earlier"));
        caption.setLabelFor(box);
        VBox rows = new VBox(6, caption, row);
        List<ExampleModel> shipped = model.aim().examples();
        if (!shipped.isEmpty()) {
            rows.getChildren().add(examples(shipped, model, box, texts));
        }
        rows.getChildren().add(chosen);
        shownWhen(rows, model, model.aim()::furthers);
        return rows;
    }

    private static FlowPane examples(
            List<ExampleModel> shipped, WizardModel model, ComboBox<RunItem> box, Texts texts) {
        FlowPane row = new FlowPane(8, 6);
        for (ExampleModel example : shipped) {
            Button choose = Controls.button(texts.of("train.earlier.example", example.name()));
            choose.setId("wizard-example-" + example.key());
            choose.setMinWidth(USE_PREF_SIZE);
            choose.setOnAction(e -> {
                box.setValue(null);
                model.aim().beginWith(example.folder());
            });
            row.getChildren().add(choose);
        }
        return row;
    }

    private static VBox captioned(ComboBox<RunItem> box, Texts texts) {
        Label caption = Controls.caption(texts.of("train.runs"));
        caption.setLabelFor(box);
        return new VBox(6, caption, box);
    }

    private static void shownWhen(VBox rows, WizardModel model, BooleanSupplier when) {
        InvalidationListener show = o -> {
            rows.setVisible(when.getAsBoolean());
            rows.setManaged(rows.isVisible());
        };
        model.aim().goal().addListener(show);
        show.invalidated(null);
    }

    private static ComboBox<RunItem> runs(String id, ObservableList<RunItem> items, String prompt, Texts texts) {
        ComboBox<RunItem> box = new ComboBox<>(items);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(prompt);
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
        return box;
    }
}
