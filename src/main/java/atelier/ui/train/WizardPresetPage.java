package atelier.ui.train;

import atelier.art.Param;
import atelier.training.loop.RunOptions;
import atelier.training.options.Preset;
import atelier.training.run.RunKind;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** How large and how long: three presets, and every option under Advanced. */
final class WizardPresetPage extends VBox {
    private final WizardModel model;
    private final VBox cards = new VBox(10);
    private final VBox fields = new VBox(12);
    private boolean following;

    WizardPresetPage(WizardModel model, Texts texts) {
        this.model = model;
        TitledPane advanced = new TitledPane(texts.of("inspector.advanced"), fields);
        advanced.setId("wizard-advanced");
        advanced.setExpanded(false);
        advanced.setAnimated(false);
        getChildren().addAll(Controls.label(texts.of("train.preset.ask"), "empty-title"), cards, advanced);
        model.goal().addListener(o -> buildCards());
        model.preset().addListener(o -> buildFields());
        model.changed().addListener((MapChangeListener<String, Object>) change -> {
            if (!following && model.changed().isEmpty()) {
                buildFields();
            }
        });
        buildCards();
    }

    private void buildCards() {
        ToggleGroup group = new ToggleGroup();
        cards.getChildren().clear();
        for (Preset preset : model.presets()) {
            WizardCard card = new WizardCard(
                    "preset-" + preset.name().toLowerCase(Locale.ROOT), preset.name(), preset.sentence(), group);
            card.setSelected(model.preset().get().filter(preset::equals).isPresent());
            card.setOnAction(e -> {
                model.changed().clear();
                model.preset().set(Optional.of(preset));
            });
            cards.getChildren().add(card);
        }
        buildFields();
    }

    private void buildFields() {
        fields.getChildren().clear();
        Optional<RunKind> kind = model.kind();
        if (kind.isEmpty()) {
            return;
        }
        Map<String, Object> values = model.preset()
                .get()
                .map(preset ->
                        RunOptions.of(kind.get(), preset.options()).values().values())
                .orElse(Map.of());
        for (Param param : RunOptions.params(kind.get())) {
            Object start = values.getOrDefault(param.key(), param.initial());
            fields.getChildren().add(new WizardOptionRow(param, start, this::change));
        }
    }

    private void change(String key, Optional<Object> value) {
        following = true;
        if (value.isPresent()) {
            model.changed().put(key, value.get());
        } else {
            model.changed().remove(key);
        }
        following = false;
    }
}
