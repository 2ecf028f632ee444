package atelier.ui.train;

import atelier.training.coach.CoachVerdict;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** What the coach says about the selected run, with a button that does what it advises. */
final class CoachView extends VBox {
    private static final int SHOWN = 2;

    private final TrainModel model;
    private final Texts texts;
    private final InvalidationListener show = o -> show();
    private List<CoachVerdict> shown = List.of();
    private boolean shownLive;

    CoachView(TrainModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("coach");
        setId("coach");
        model.selected().addListener((o, was, now) -> follow(was, now));
        follow(Optional.empty(), model.selected().get());
    }

    private void follow(Optional<RunItem> was, Optional<RunItem> now) {
        was.ifPresent(item -> {
            item.revision().removeListener(show);
            item.status().removeListener(show);
        });
        now.ifPresent(item -> {
            item.revision().addListener(show);
            item.status().addListener(show);
        });
        shown = List.of();
        getChildren().clear();
        show();
    }

    private void show() {
        Optional<RunItem> item = model.selected().get();
        List<CoachVerdict> advice =
                item.map(i -> i.advice().stream().limit(SHOWN).toList()).orElse(List.of());
        boolean live = item.filter(i -> i.status().get().state().isLive()).isPresent();
        setVisible(!advice.isEmpty());
        setManaged(!advice.isEmpty());
        if (advice.equals(shown) && live == shownLive) {
            return;
        }
        shown = advice;
        shownLive = live;
        getChildren()
                .setAll(advice.stream()
                        .map(verdict -> card(item.orElseThrow(), verdict, live))
                        .toList());
    }

    private HBox card(RunItem item, CoachVerdict verdict, boolean live) {
        Label sentence = Controls.label(texts.of("train.coach.at", verdict.step(), verdict.sentence()), "coach-title");
        Label advice = Controls.label(verdict.advice(), "hint");
        for (Label label : List.of(sentence, advice)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox text = new VBox(sentence, advice);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox card = new HBox(Controls.icon(FluentUiRegularAL.LIGHTBULB_20), text);
        card.setAlignment(Pos.CENTER_LEFT);
        card.getStyleClass().add("coach-card");
        boolean byItself = verdict instanceof CoachVerdict.Exploded exploded && exploded.automatic();
        if (live && !byItself && verdict.action().command().isPresent()) {
            Button act = Controls.button(verdict.action().label(), "coach-act");
            act.setMinWidth(USE_PREF_SIZE);
            act.setOnAction(e -> model.driver().take(item, verdict));
            card.getChildren().add(act);
        }
        Button dismiss = Controls.iconButton(FluentUiRegularAL.DISMISS_16, texts.of("banner.dismiss"));
        dismiss.getStyleClass().add("flat");
        dismiss.setOnAction(e -> model.driver().dismiss(item, verdict));
        card.getChildren().add(dismiss);
        return card;
    }
}
