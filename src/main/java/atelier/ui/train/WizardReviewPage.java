package atelier.ui.train;

import atelier.art.Param;
import atelier.training.data.PictureSet;
import atelier.training.loop.Estimate;
import atelier.training.loop.RunOptions;
import atelier.training.options.Preset;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All that was chosen, in plain words, and what will be written where. */
final class WizardReviewPage extends VBox {
    private final WizardModel model;
    private final Texts texts;
    private final GridPane rows = new GridPane();

    WizardReviewPage(TrainModel train, Texts texts) {
        this.model = train.wizard();
        this.texts = texts;
        setId("wizard-review");
        rows.getStyleClass().add("form");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(130);
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(name, value);
        Label after = Controls.label(texts.of("train.review.after"), "hint");
        after.setWrapText(true);
        getChildren().addAll(Controls.label(texts.of("train.review.ask"), "empty-title"), rows, after);
        model.page().addListener((o, was, now) -> {
            if (now == WizardPage.REVIEW) {
                show();
            }
        });
    }

    private void show() {
        rows.getChildren().clear();
        int row = 0;
        for (Map.Entry<String, String> fact : facts().entrySet()) {
            Label value = Controls.label(fact.getValue());
            value.setWrapText(true);
            rows.addRow(row++, Controls.label(fact.getKey(), "form-label"), value);
        }
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                texts.of("train.page.goal"),
                model.aim().goal().get().map(goal -> texts.of(goal.textKey())).orElse(""));
        if (model.aim().resumes()) {
            model.aim().resumed().get().ifPresent(item -> {
                facts.put(texts.of("train.review.run"), item.name());
                facts.put(
                        texts.of("train.review.length"),
                        new RunWords(texts).steps(item.status().get()));
                facts.put(texts.of("train.review.folder"), item.path().toString());
            });
            return facts;
        }
        if (model.aim().furthers()) {
            model.aim().earlier().get().ifPresent(network -> facts.put(texts.of("train.earlier"), network.name()));
        }
        pictures(facts);
        options(facts);
        facts.put(texts.of("train.review.folder"), model.request().runs().toString());
        return facts;
    }

    private void pictures(Map<String, String> facts) {
        model.material().pictures().found().ifPresent(set -> facts.put(texts.of("train.page.pictures"), found(set)));
        model.request().places().forEach((role, path) -> {
            switch (role) {
                case "style" -> facts.put(texts.of("train.style"), path.toString());
                case "styles" ->
                    model.material().styles().found().ifPresent(set -> facts.put(texts.of("train.styles"), found(set)));
                case "features" -> facts.put(texts.of("train.features"), path.toString());
                case "photo" -> facts.put(texts.of("train.pinned"), path.toString());
                default -> {}
            }
        });
        if (!model.material().note().get().isBlank()) {
            facts.put(texts.of("train.note"), model.material().note().get().strip());
        }
    }

    private String found(PictureSet set) {
        return texts.of("train.found", set.folder().toString(), set.pictures().size());
    }

    private void options(Map<String, String> facts) {
        RunOptions options = model.options();
        facts.put(
                texts.of("train.page.preset"),
                model.recipe().preset().get().map(Preset::name).orElse(""));
        facts.put(
                texts.of("export.size"),
                texts.of(
                        "photo.size",
                        options.pictures().outputWidth(),
                        options.pictures().outputHeight()));
        long steps = model.steps(model.request());
        facts.put(
                texts.of("train.review.length"),
                texts.of("train.review.steps", steps, options.pictures().batch()));
        if (model.estimates().of(model.request()) instanceof WizardEstimates.State.Known(Estimate estimate)) {
            facts.put(texts.of("train.review.takes"), new EstimateWords(texts).of(estimate.over(steps)));
        }
        if (!model.recipe().changed().isEmpty()) {
            Map<String, Param> params = RunOptions.params(model.kind().orElseThrow()).stream()
                    .collect(Collectors.toMap(Param::key, param -> param));
            facts.put(
                    texts.of("train.review.changed"),
                    model.recipe().changed().entrySet().stream()
                            .map(e -> params.get(e.getKey()).label() + " " + e.getValue())
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        facts.put(
                texts.of("train.review.saved"),
                texts.of(
                        "train.review.every",
                        options.schedule().saveItr(),
                        options.schedule().sampleItr()));
    }
}
