package atelier.ui.train;

import atelier.training.loop.Estimate;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;

/** How long a preset takes on this machine and how much memory, or the button that measures it. */
final class WizardEstimateLine extends HBox {
    private static final double SPIN = 14;

    private final Texts texts;
    private final Label words = Controls.label("", "hint");
    private final ProgressIndicator spin = new ProgressIndicator();
    private final Button measure;

    /** {@code name} is the preset's. */
    WizardEstimateLine(String name, Runnable ask, Texts texts) {
        this.texts = texts;
        setId("estimate-" + name.toLowerCase(Locale.ROOT));
        getStyleClass().add("wizard-estimate");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setMinWidth(0);
        spin.setPrefSize(SPIN, SPIN);
        spin.setMinSize(SPIN, SPIN);
        measure = Controls.button(texts.of("train.estimate.ask"), "small");
        measure.setAccessibleText(texts.of("train.estimate.ask") + " " + name);
        measure.setOnAction(e -> ask.run());
    }

    void show(WizardEstimates.State state, long steps) {
        getChildren().clear();
        words.getStyleClass().setAll("label", "hint");
        switch (state) {
            case WizardEstimates.State.Unknown _ -> getChildren().add(measure);
            case WizardEstimates.State.Measuring _ -> {
                words.setText(texts.of("train.estimate.measuring"));
                getChildren().addAll(spin, words);
            }
            case WizardEstimates.State.Known(Estimate estimate) -> {
                words.setText(new EstimateWords(texts).of(estimate.over(steps)));
                words.getStyleClass().setAll("label", estimate.fits() ? "wizard-estimated" : "wizard-failure");
                getChildren().add(words);
            }
            case WizardEstimates.State.Failed(String sentence) -> {
                words.setText(sentence);
                words.getStyleClass().setAll("label", "wizard-failure");
                getChildren().add(words);
            }
        }
    }
}
