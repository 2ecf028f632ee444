package atelier.ui.workshop;

import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The pages so far as small mosaics, the way back and forward, and the way on. */
final class HistoryView extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final int MOSAIC = 6;
    private static final double PIECE = 17;

    private final PagesModel pages;
    private final Texts texts;
    private final HBox strip = new HBox();
    private final ScrollPane scroll = new ScrollPane(strip);
    private final Map<Page, Button> buttons = new HashMap<>();
    private final Button back;
    private final Button forward;
    private final Label place = Controls.label("", "hint");

    HistoryView(PagesModel pages, Texts texts) {
        this.pages = pages;
        this.texts = texts;
        getStyleClass().add("history");
        setAlignment(Pos.CENTER_LEFT);
        back = step(FluentUiRegularAL.CHEVRON_LEFT_20, texts.of("workshop.page.back"), pages::back);
        back.setId("workshop-back");
        forward = step(FluentUiRegularAL.CHEVRON_RIGHT_20, texts.of("workshop.page.forward"), pages::forward);
        forward.setId("workshop-forward");
        strip.getStyleClass().add("history-strip");
        strip.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("history-scroll");
        scroll.setMinWidth(40);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        place.setMinWidth(USE_PREF_SIZE);
        Button next = Controls.button(texts.of("workshop.page.next"), "accent");
        next.setId("workshop-next");
        next.setMinWidth(USE_PREF_SIZE);
        Controls.explain(next, texts.of("workshop.page.next.hint"));
        next.setOnAction(e -> pages.next());
        getChildren().addAll(back, scroll, forward, place, next);
        pages.pages().addListener((InvalidationListener) o -> fill());
        pages.current().addListener(o -> mark());
        fill();
    }

    private static Button step(org.kordamp.ikonli.Ikon ikon, String name, Runnable action) {
        Button button = Controls.iconButton(ikon, name);
        button.getStyleClass().add("flat");
        button.setOnAction(e -> action.run());
        return button;
    }

    private void fill() {
        buttons.keySet().retainAll(pages.pages());
        List<Node> now = pages.pages().stream()
                .<Node>map(page -> buttons.computeIfAbsent(page, this::button))
                .toList();
        strip.getChildren().setAll(now);
        mark();
    }

    private Button button(Page page) {
        GridPane mosaic = new GridPane(1, 1);
        for (int i = 0; i < MOSAIC; i++) {
            mosaic.add(new PictureTile(PIECE, PIECE), i % (MOSAIC / 2), i / (MOSAIC / 2));
        }
        Button button = new Button(null, mosaic);
        button.getStyleClass().addAll("flat", "history-page");
        button.setOnAction(e -> pages.show(page));
        InvalidationListener follow = o -> follow(page, mosaic);
        page.state().addListener(follow);
        follow.invalidated(page.state());
        return button;
    }

    /** A page that lets its pictures go keeps its mosaic. */
    private static void follow(Page page, GridPane mosaic) {
        if (page.state().get() == Page.State.LEFT) {
            return;
        }
        for (int i = 0; i < MOSAIC; i++) {
            ((PictureTile) mosaic.getChildren().get(i))
                    .follow(page.cards().get(i).swatch());
        }
    }

    private void mark() {
        int index = pages.index();
        int count = pages.pages().size();
        for (int i = 0; i < count; i++) {
            Button button = buttons.get(pages.pages().get(i));
            button.pseudoClassStateChanged(SELECTED, i == index);
            String words = texts.of(
                    "workshop.page.name", i + 1, pages.pages().get(i).request().seed());
            button.setAccessibleText(words);
            Controls.explain(button, words);
        }
        back.setDisable(index <= 0);
        forward.setDisable(index >= count - 1);
        place.setText(count == 0 ? "" : texts.of("workshop.page.place", index + 1, count));
        Platform.runLater(() -> reveal(index));
    }

    private void reveal(int index) {
        if (index >= 0 && index < strip.getChildren().size()) {
            Node node = strip.getChildren().get(index);
            double room = strip.getWidth() - scroll.getViewportBounds().getWidth();
            double middle = node.getBoundsInParent().getCenterX()
                    - scroll.getViewportBounds().getWidth() / 2;
            scroll.setHvalue(room <= 0 ? 0 : Math.clamp(middle / room, 0, 1));
        }
    }
}
