package atelier.ui.train;

import atelier.art.Param;
import atelier.training.loop.RunOptions;
import atelier.training.loop.RunRequest;
import atelier.training.options.Preset;
import atelier.training.run.RunKind;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How large and how long: three presets, and every option under Advanced. */
final class WizardPresetPage extends VBox {
    private final WizardModel model;
    private final VBox cards = new VBox(10);
    private final VBox fields = new VBox(12);
    private final Map<Preset, WizardCard> choices = new HashMap<>();
    private final Map<Preset, WizardEstimateLine> lines = new HashMap<>();
    private final Texts texts;
    private boolean following;

    WizardPresetPage(WizardModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        TitledPane advanced = new TitledPane(texts.of("inspector.advanced"), fields);
        advanced.setId("wizard-advanced");
        advanced.setExpanded(false);
        advanced.setAnimated(false);
        getChildren().addAll(Controls.label(texts.of("train.preset.ask"), "empty-title"), cards, advanced);
        model.aim().goal().addListener(o -> buildCards());
        model.aim().earlier().addListener(o -> buildCards());
        model.material().features().addListener(o -> buildCards()); // what some presets hold depends on it
        model.recipe().preset().addListener(o -> {
            choose();
            buildFields();
        });
        model.recipe().changed().addListener((MapChangeListener<String, Object>) change -> {
            if (!following && model.recipe().changed().isEmpty()) {
                buildFields();
            }
        });
        InvalidationListener estimate = o -> {
            if (model.page().get() == WizardPage.PRESET) {
                estimate();
            }
        };
        model.estimates().revision().addListener(estimate);
        model.page().addListener(estimate);
        model.obstacle().addListener(estimate);
        model.recipe().changed().addListener(estimate);
        buildCards();
    }

    private void buildCards() {
        ToggleGroup group = new ToggleGroup();
        cards.getChildren().clear();
        choices.clear();
        lines.clear();
        for (Preset preset : model.presets()) {
            WizardCard card = new WizardCard(
                    "preset-" + preset.name().toLowerCase(Locale.ROOT), preset.name(), preset.sentence(), group);
            choices.put(preset, card);
            card.setOnAction(e -> {
                model.recipe().changed().clear();
                model.recipe().preset().set(Optional.of(preset));
            });
            WizardEstimateLine line = new WizardEstimateLine(
                    preset.name(), () -> model.estimates().ask(model.request(preset)), texts);
            lines.put(preset, line);
            cards.getChildren().add(new VBox(card, line));
        }
        choose();
        buildFields();
        estimate();
    }

    private void estimate() {
        lines.forEach((preset, line) -> {
            RunRequest request = model.request(preset);
            line.show(model.estimates().of(request), model.steps(request));
        });
    }

    private void choose() {
        choices.forEach((preset, card) -> card.setSelected(model.chosen(preset)));
    }

    private void buildFields() {
        fields.getChildren().clear();
        Optional<RunKind> kind = model.kind();
        if (kind.isEmpty()) {
            return;
        }
        Map<String, Object> values = model.preset()
                .map(preset -> RunOptions.of(
                                kind.get(), preset.with(model.recipe().asked(Map.of())))
                        .values()
                        .values())
                .orElse(Map.of());
        fields.getChildren().add(seed());
        for (Param param : RunOptions.params(kind.get())) {
            if (model.recipe().shape().containsKey(param.key())) {
                continue; // the earlier network decides it
            }
            Object start = values.getOrDefault(param.key(), param.initial());
            fields.getChildren().add(new WizardOptionRow(param, start, this::change));
        }
    }

    private HBox seed() {
        Label name = Controls.label(texts.of("train.seed"));
        Label help = Controls.label(texts.of("train.seed.hint"), "hint");
        help.setWrapText(true);
        TextField field = new TextField();
        field.setId("option-seed");
        field.setPromptText(texts.of("train.seed.random"));
        field.setMinWidth(140);
        field.setMaxWidth(140);
        field.textProperty().bindBidirectional(model.recipe().seed());
        field.setAccessibleHelp(texts.of("train.seed.hint"));
        name.setLabelFor(field);
        VBox words = new VBox(name, help);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words, field);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("form-row");
        return row;
    }

    private void change(String key, Optional<Object> value) {
        following = true;
        if (value.isPresent()) {
            model.recipe().changed().put(key, value.get());
        } else {
            model.recipe().changed().remove(key);
        }
        following = false;
    }
}
