package atelier.ui.train;

import atelier.training.data.Verdict;
import atelier.training.run.RunKind;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which pictures are learned from, and whether they are good enough. */
final class WizardPicturesPage extends VBox {
    private final WizardModel model;
    private final Desktop desktop;
    private final Texts texts;
    private final VBox verdict = new VBox(6);

    WizardPicturesPage(WizardModel model, Desktop desktop, Texts texts) {
        this.model = model;
        this.desktop = desktop;
        this.texts = texts;
        verdict.setId("wizard-verdict");
        build();
        model.aim().goal().addListener(o -> build());
        model.aim().earlier().addListener(o -> build());
        InvalidationListener judge = o -> judge();
        model.material().pictures().state().addListener(judge);
        model.aim().goal().addListener(judge);
        model.page().addListener(judge);
    }

    private void build() {
        RunKind kind = model.kind().orElse(RunKind.GAN);
        boolean painter = kind != RunKind.GAN;
        getChildren()
                .setAll(Controls.label(
                        texts.of(painter ? "train.pictures.photos" : "train.pictures.ask"), "empty-title"));
        if (kind == RunKind.STYLIZER) {
            getChildren()
                    .add(new WizardFileRow(
                            "wizard-style",
                            texts.of("train.style"),
                            texts.of("train.style.hint"),
                            model.material().style(),
                            Desktop.Wish.STYLES,
                            desktop,
                            texts));
        }
        getChildren()
                .add(new WizardFolderBox(
                        "wizard-folder",
                        texts.of(painter ? "train.drop.photos" : "train.drop"),
                        model.material().pictures(),
                        desktop,
                        texts));
        getChildren().add(verdict);
        if (kind == RunKind.INSTANT) {
            getChildren()
                    .add(new WizardFolderBox(
                            "wizard-styles",
                            texts.of("train.drop.styles"),
                            model.material().styles(),
                            desktop,
                            texts));
        }
        getChildren().add(features(texts.of(painter ? "train.features.hint" : "train.features.generator")));
        if (painter) {
            getChildren().add(photo());
        }
        getChildren().add(note());
    }

    private WizardFileRow features(String hint) {
        return new WizardFileRow(
                "wizard-features",
                texts.of("train.features"),
                hint,
                model.material().features(),
                Desktop.Wish.NETWORK,
                desktop,
                texts);
    }

    private WizardFileRow photo() {
        return new WizardFileRow(
                "wizard-photo",
                texts.of("train.pinned"),
                texts.of("train.pinned.hint"),
                model.material().photo(),
                Desktop.Wish.PHOTOS,
                desktop,
                texts);
    }

    private VBox note() {
        TextField field = new TextField();
        field.setId("wizard-note");
        field.setPromptText(texts.of("train.note.hint"));
        field.textProperty().bindBidirectional(model.material().note());
        Label caption = Controls.caption(texts.of("train.note"));
        caption.setLabelFor(field);
        return new VBox(6, caption, field);
    }

    private void judge() {
        verdict.getChildren().clear();
        Optional<Verdict> now = model.verdict();
        now.ifPresent(v -> {
            String style = switch (v.light()) {
                case GREEN -> "light-green";
                case AMBER -> "light-amber";
                case RED -> "light-red";
            };
            if (v.reasons().isEmpty()) {
                verdict.getChildren().add(line(style, texts.of("train.verdict.good")));
            }
            v.reasons().forEach(reason -> verdict.getChildren().add(line(style, reason)));
        });
    }

    private static HBox line(String style, String sentence) {
        Region dot = new Region();
        dot.getStyleClass().setAll("state-dot", style);
        Label words = Controls.label(sentence);
        words.setWrapText(true);
        HBox line = new HBox(10, dot, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
