package atelier.ui.workshop;

import atelier.studio.styles.NoveltyGauge;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.ScaleTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;
import org.kordamp.ikonli.javafx.FontIcon;

/** One card of a sheet: the picture, and small marks on it. While it waits it is an empty frame. */
final class CardView extends StackPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Duration CALM = Duration.millis(180);

    private final WorkshopModel model;
    private final Texts texts;
    private final PictureTile picture = new PictureTile(0, 0);
    private final Label number = Controls.label("", "card-number");
    private final Label score = Controls.label("", "share-badge");
    private final Label novelty = Controls.label("", "novelty-badge");
    private final FontIcon starIcon = new FontIcon(FluentUiRegularMZ.STAR_16);
    private final Button star;
    // cards outlive their views, so the views must not be held by what they listen to
    private final InvalidationListener refresh = o -> refresh();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(refresh);
    private Optional<StyleCard> card = Optional.empty();
    private Optional<Pixels> shown = Optional.empty();
    private boolean kept;

    CardView(WorkshopModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("tile-frame", "style-card");
        setAccessibleRole(AccessibleRole.BUTTON);
        star = Controls.iconButton(FluentUiRegularMZ.STAR_16, texts.of("workshop.keep.hint"));
        star.setGraphic(starIcon);
        star.getStyleClass().add("tile-button");
        star.setFocusTraversable(false);
        star.setOnAction(e -> card.ifPresent(model.keeping()::toggle));
        setAlignment(star, Pos.TOP_RIGHT);
        setAlignment(number, Pos.TOP_LEFT);
        setAlignment(score, Pos.BOTTOM_LEFT);
        setAlignment(novelty, Pos.BOTTOM_RIGHT);
        getChildren().addAll(picture, number, score, novelty, star);
        getChildren().stream().skip(1).forEach(mark -> mark.setVisible(false));
        hoverProperty().addListener(refresh);
        model.keeping().changes().addListener(weak);
        model.chosen().cards().addListener(weak);
        model.photo().on().addListener(weak);
        model.photo().photo().addListener(weak);
    }

    Optional<StyleCard> card() {
        return card;
    }

    void show(StyleCard next) {
        if (card.filter(next::equals).isPresent()) {
            return;
        }
        card.ifPresent(this::leave);
        card = Optional.of(next);
        shown = Optional.empty();
        kept = model.keeping().isKept(next);
        next.style().addListener(weak);
        next.swatch().addListener(weak);
        next.painted().addListener(weak);
        next.score().addListener(weak);
        next.novelty().addListener(weak);
        refresh();
    }

    private void leave(StyleCard before) {
        before.style().removeListener(weak);
        before.swatch().removeListener(weak);
        before.painted().removeListener(weak);
        before.score().removeListener(weak);
        before.novelty().removeListener(weak);
    }

    void size(double width, double height) {
        picture.size(width - 4, height - 4);
    }

    void cursor(boolean here) {
        pseudoClassStateChanged(SELECTED, here);
        setFocusTraversable(here);
    }

    private void refresh() {
        card.ifPresent(this::refresh);
    }

    private void refresh(StyleCard now) {
        showPicture(model.photo().picture(now).or(() -> now.swatch().get()));
        int chosen = model.chosen().number(now);
        pseudoClassStateChanged(CHOSEN, chosen > 0);
        number.setVisible(chosen > 0);
        number.setText(texts.of("workshop.number", chosen));
        score.setVisible(now.score().get().isPresent());
        score.setText(now.score()
                .get()
                .map(s -> texts.of("workshop.score", Math.round(100 * s)))
                .orElse(""));
        showNovelty(now);
        boolean keptNow = model.keeping().isKept(now);
        star.setVisible(keptNow || (isHover() && model.keeping().canKeep(now)));
        starIcon.setIconCode(keptNow ? FluentUiFilledMZ.STAR_16 : FluentUiRegularMZ.STAR_16);
        if (keptNow && !kept) {
            shine();
        }
        kept = keptNow;
        setAccessibleText(now.waits() ? texts.of("workshop.waits") : words(now, keptNow, chosen));
    }

    private String words(StyleCard now, boolean keptNow, int chosen) {
        String words = keptNow ? texts.of("workshop.card.kept", now.name()) : now.name();
        return chosen > 0 ? texts.of("workshop.card.chosen", words, chosen) : words;
    }

    private void showNovelty(StyleCard now) {
        NoveltyGauge.Verdict verdict =
                now.novelty().get().map(NoveltyGauge.Novelty::verdict).orElse(NoveltyGauge.Verdict.UNKNOWN);
        boolean near = verdict == NoveltyGauge.Verdict.CLOSE || verdict == NoveltyGauge.Verdict.COPY;
        novelty.setVisible(near);
        novelty.setText(
                texts.of(verdict == NoveltyGauge.Verdict.COPY ? "workshop.novelty.copy" : "workshop.novelty.close"));
    }

    private void showPicture(Optional<Pixels> next) {
        boolean first = shown.isEmpty() && next.isPresent();
        shown = next;
        picture.show(next);
        if (first) {
            FadeTransition fade = new FadeTransition(CALM, picture);
            fade.setFromValue(0.2);
            fade.setToValue(1);
            fade.play();
        }
    }

    private void shine() {
        ScaleTransition grow = new ScaleTransition(CALM.multiply(1.5), star);
        grow.setFromX(0.5);
        grow.setFromY(0.5);
        grow.setToX(1);
        grow.setToY(1);
        grow.setInterpolator(Interpolator.EASE_OUT);
        grow.play();
    }
}
