package atelier.ui.workshop;

import atelier.art.StyleOrigin;
import atelier.studio.styles.NoveltyGauge.Novelty;
import atelier.studio.styles.Parent;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiFilledMZ;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;
import org.kordamp.ikonli.javafx.FontIcon;

/** The right pane: the style that is looked at, what can be done with it, and where it comes from. */
final class DetailView extends ScrollPane {
    private static final double SIDES = 34;
    private static final double HIGHEST_PICTURE = 0.32;

    private final WorkshopModel model;
    private final Texts texts;
    private final PictureTile picture = new PictureTile(200, 200);
    private final Label name = Controls.label("", "detail-name");
    private final Label headline = Controls.label("", "hint");
    private final Label novelty = Controls.label("", "chip");
    private final FontIcon starIcon = new FontIcon(FluentUiRegularMZ.STAR_20);
    private final Button keep = Controls.button("", "accent");
    private final Button choose;
    private final VBox familySection;
    private final FamilyView family;
    private final Button seed;
    private final VBox facts = new VBox();
    private final VBox factsSection;
    private final VBox rows = new VBox();
    private final Label nothing;
    private final InvalidationListener refresh = o -> refresh();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(refresh);

    DetailView(WorkshopModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("pane", "inspector", "detail");
        setId("workshop-detail");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        keep.setId("workshop-keep");
        keep.setGraphic(starIcon);
        keep.setOnAction(e -> card().ifPresent(model.keeping()::toggle));
        choose = action(FluentUiRegularAL.ADD_CIRCLE_20, "", "C", model::toggleChosen);
        choose.setId("workshop-choose");
        seed = action(FluentUiRegularAL.COPY_20, texts.of("workshop.seed.copy"), "", this::copySeed);
        family = new FamilyView(texts, node -> model.family().reopen(node, model::select));
        factsSection = section(texts.of("workshop.provenance"), facts);
        familySection = section(texts.of("workshop.family"), new VBox(family));
        nothing = Controls.label(texts.of("workshop.detail.none"), "empty-text");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("detail-none");
        rows.getStyleClass().add("inspector-rows");
        rows.getChildren().addAll(head(), actions(), familySection, factsSection);
        VBox body = new VBox(nothing, rows);
        body.setAlignment(Pos.TOP_CENTER);
        setContent(body);
        widthProperty().addListener(o -> fitPicture());
        heightProperty().addListener(o -> fitPicture());
        model.selected().addListener((o, was, now) -> follow(was, now));
        model.family().tree().addListener(o -> showFamily());
        showFamily();
        model.keeping().changes().addListener(weak);
        model.chosen().cards().addListener(weak);
        model.pages().generators().addListener(weak);
        refresh();
    }

    /** As wide as the pane, and square where the window is high enough. */
    private void fitPicture() {
        double width = Math.max(120, getWidth() - SIDES);
        picture.size(width, Math.rint(Math.clamp(getHeight() * HIGHEST_PICTURE, Math.min(120, width), width)));
    }

    private Optional<StyleCard> card() {
        return model.selected().get();
    }

    private VBox head() {
        name.setWrapText(true);
        headline.setWrapText(true);
        VBox box = new VBox(picture, name, headline, novelty);
        box.getStyleClass().addAll("section", "detail-head");
        return box;
    }

    private VBox actions() {
        Button use = Controls.button(texts.of("workshop.use"));
        use.setId("workshop-use");
        Controls.explain(use, texts.of("workshop.use.hint"));
        use.setOnAction(e -> card().ifPresent(model::use));
        for (Button button : new Button[] {keep, use}) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        HBox first = new HBox(keep, use);
        first.getStyleClass().add("detail-buttons");
        Button like = action(FluentUiRegularAL.LEAF_TWO_20, texts.of("workshop.like"), "L", model::moreLike);
        like.setId("workshop-like");
        Button move = action(
                FluentUiRegularMZ.OPTIONS_20,
                texts.of("workshop.move"),
                "",
                card -> model.bench().set(WorkshopModel.Bench.DIRECTIONS));
        VBox box = new VBox(first, choose, like, move, seed);
        box.getStyleClass().addAll("section", "detail-actions");
        return box;
    }

    /** A quiet line of its own: icon, words, key. */
    private Button action(Ikon ikon, String text, String key, java.util.function.Consumer<StyleCard> what) {
        Button button = Controls.button(text, "flat", "detail-action");
        button.setGraphic(Controls.icon(ikon));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        if (!key.isEmpty()) {
            Controls.explain(button, texts.of("workshop.key", key));
        }
        button.setOnAction(e -> card().ifPresent(what));
        return button;
    }

    private static VBox section(String title, VBox body) {
        body.getStyleClass().add("facts");
        VBox box = new VBox(Controls.caption(title), body);
        box.getStyleClass().add("section");
        return box;
    }

    private void follow(Optional<StyleCard> was, Optional<StyleCard> now) {
        was.ifPresent(card -> card.novelty().removeListener(weak));
        now.ifPresent(card -> card.novelty().addListener(weak));
        now.ifPresent(card -> picture.follow(card.swatch()));
        refresh();
    }

    private void refresh() {
        boolean any = card().isPresent();
        visible(nothing, !any);
        visible(rows, any);
        card().ifPresent(this::refresh);
    }

    private void refresh(StyleCard card) {
        Parent style = card.style().get().orElseThrow();
        StyleOrigin origin = OriginWords.origin(style);
        name.setText(style.name());
        headline.setText(model.words().headline(origin));
        boolean kept = model.keeping().isKept(card);
        keep.setText(kept ? texts.of("workshop.kept") : texts.of("workshop.keep"));
        keep.setDisable(!model.keeping().canKeep(card));
        Controls.explain(keep, kept ? texts.of("workshop.unkeep.hint") : texts.of("workshop.keep.hint"));
        starIcon.setIconCode(kept ? FluentUiFilledMZ.STAR_20 : FluentUiRegularMZ.STAR_20);
        choose.setText(model.chosen().number(card) > 0 ? texts.of("workshop.unchoose") : texts.of("workshop.choose"));
        boolean hasSeed = OriginWords.seed(origin).isPresent();
        visible(seed, hasSeed);
        showNovelty(card.novelty().get());
        facts.getChildren().clear();
        for (OriginWords.Fact fact : model.words().facts(origin)) {
            Label words = Controls.label(fact.words(), "fact");
            words.setWrapText(true);
            facts.getChildren().add(new VBox(Controls.label(fact.label(), "hint"), words));
        }
        visible(factsSection, !facts.getChildren().isEmpty());
    }

    private void showFamily() {
        Optional<FamilyModel.Tree> tree = model.family().tree().get();
        visible(familySection, tree.isPresent());
        tree.ifPresent(t ->
                family.show(t.root(), node -> Optional.ofNullable(t.faces().get(node.id()))));
    }

    private static void visible(Node node, boolean when) {
        node.setVisible(when);
        node.setManaged(when);
    }

    private void showNovelty(Optional<Novelty> known) {
        visible(novelty, known.isPresent());
        known.ifPresent(found -> {
            novelty.getStyleClass()
                    .setAll(
                            "label",
                            "chip",
                            switch (found.verdict()) {
                                case ORIGINAL -> "chip-good";
                                case CLOSE -> "chip-warning";
                                case COPY -> "chip-bad";
                                case UNKNOWN -> "chip-plain";
                            });
            novelty.setText(
                    switch (found.verdict()) {
                        case ORIGINAL -> texts.of("workshop.novelty.original");
                        case CLOSE -> texts.of("workshop.novelty.close");
                        case COPY -> texts.of("workshop.novelty.copy");
                        case UNKNOWN -> texts.of("workshop.novelty.unknown");
                    });
            String nearest = found.nearest()
                    .map(n -> texts.of("workshop.novelty.nearest", n, found.distance()))
                    .orElse(texts.of("workshop.novelty.hint"));
            Controls.explain(novelty, nearest);
        });
    }

    private void copySeed(StyleCard card) {
        card.style()
                .get()
                .flatMap(style -> OriginWords.seed(OriginWords.origin(style)))
                .ifPresent(number -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(Long.toString(number));
                    Clipboard.getSystemClipboard().setContent(content);
                    model.say(texts.of("workshop.seed.copied", number));
                });
    }
}
