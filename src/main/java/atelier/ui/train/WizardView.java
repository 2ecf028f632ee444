package atelier.ui.train;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The wizard as a page of the window: where one is, the page, and the way back and on. */
final class WizardView extends BorderPane {
    private static final double WIDTH = 820;

    private final TrainModel train;
    private final WizardModel model;
    private final Texts texts;
    private final Map<WizardPage, Region> pages = new EnumMap<>(WizardPage.class);
    private final Map<WizardPage, Label> steps = new EnumMap<>(WizardPage.class);
    private final ScrollPane scroll = new ScrollPane();
    private final Button next = Controls.button("", "accent");
    private final Button back;

    WizardView(TrainModel train, Desktop desktop, Texts texts) {
        this.train = train;
        this.model = train.wizard();
        this.texts = texts;
        this.back = Controls.button(texts.of("train.back"));
        setId("wizard");
        getStyleClass().add("live");
        pages.put(WizardPage.GOAL, new WizardGoalPage(model, desktop, texts));
        pages.put(WizardPage.PICTURES, new WizardPicturesPage(model, desktop, texts));
        pages.put(WizardPage.PRESET, new WizardPresetPage(model, texts));
        pages.put(WizardPage.REVIEW, new WizardReviewPage(train, texts));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("inspector");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head());
        setCenter(scroll);
        setBottom(foot());
        model.page().addListener(o -> show());
        model.aim().goal().addListener(o -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        show();
    }

    private VBox head() {
        Label title = Controls.label(texts.of("train.wizard"), "dialog-title");
        HBox row = new HBox();
        row.getStyleClass().add("wizard-steps");
        for (WizardPage page : WizardPage.values()) {
            if (!steps.isEmpty()) {
                row.getChildren().add(Controls.label("›", "wizard-step"));
            }
            Label step = Controls.label(texts.of(page.textKey()), "wizard-step");
            steps.put(page, step);
            row.getChildren().add(step);
        }
        VBox head = new VBox(title, row);
        head.getStyleClass().add("wizard-head");
        return head;
    }

    private HBox foot() {
        Button cancel = Controls.button(texts.of("dialog.cancel"), "flat");
        cancel.setId("wizard-cancel");
        cancel.setOnAction(e -> close());
        back.setId("wizard-back");
        back.setOnAction(e -> model.back());
        next.setId("wizard-next");
        next.setOnAction(e -> model.next());
        next.disableProperty().bind(model.obstacle().isNotEmpty());
        next.accessibleHelpProperty().bind(model.obstacle());
        Label why = Controls.label("", "wizard-obstacle");
        why.setId("wizard-obstacle");
        why.setWrapText(true);
        why.setMinWidth(0);
        why.setMaxWidth(Double.MAX_VALUE);
        why.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(why, Priority.ALWAYS);
        InvalidationListener say = o -> {
            boolean failed = !model.failure().get().isEmpty();
            why.setText(failed ? model.failure().get() : model.obstacle().get());
            why.getStyleClass().setAll("label", failed ? "wizard-failure" : "wizard-obstacle");
        };
        model.failure().addListener(say);
        model.obstacle().addListener(say);
        say.invalidated(null);
        for (Button button : List.of(cancel, back, next)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox foot = new HBox(cancel, why, back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("wizard-foot");
        return foot;
    }

    private void close() {
        model.cancel();
        train.wizardOpen().set(false);
    }

    private void show() {
        WizardPage page = model.page().get();
        Region content = pages.get(page);
        content.setMaxWidth(WIDTH);
        content.getStyleClass().setAll("wizard-body");
        scroll.setContent(content);
        scroll.setVvalue(0);
        steps.forEach((step, label) ->
                label.getStyleClass().setAll("label", step == page ? "wizard-step-now" : "wizard-step"));
        back.setVisible(page != WizardPage.GOAL);
        back.setManaged(page != WizardPage.GOAL);
        next.setText(
                page == WizardPage.REVIEW
                        ? texts.of(model.aim().resumes() ? "train.resume" : "train.start")
                        : texts.of("train.next"));
    }
}
