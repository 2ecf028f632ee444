package atelier.ui.workshop;

import atelier.studio.styles.Breeding;
import atelier.ui.kit.Controls;
import atelier.ui.kit.PictureTile;
import atelier.ui.kit.Texts;
import atelier.ui.kit.ToolLine;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The styles put aside, and what can be done with them together; away while there are none. */
final class TrayView extends ToolLine {
    private static final double GAP = 10;

    private static final double SIDE = 36;

    private final WorkshopModel model;
    private final ChosenModel chosen;
    private final Texts texts;
    private final HBox cards = new HBox();
    private final Button breed;
    private final Button pad;
    private final Button walk;

    TrayView(WorkshopModel model, Texts texts) {
        super(GAP);
        this.model = model;
        this.chosen = model.chosen();
        this.texts = texts;
        getStyleClass().add("tray");
        setId("workshop-tray");
        cards.getStyleClass().add("tray-cards");
        cards.setAlignment(Pos.CENTER_LEFT);
        breed = way(texts.of("workshop.bench.breed"), texts.of("workshop.tray.breed.hint"), WorkshopModel.Bench.BREED);
        breed.setId("tray-breed");
        pad = way(texts.of("workshop.bench.pad"), texts.of("workshop.tray.pad.hint"), WorkshopModel.Bench.PAD);
        pad.setId("tray-pad");
        walk = way(texts.of("workshop.bench.walk"), texts.of("workshop.tray.walk.hint"), WorkshopModel.Bench.WALK);
        walk.setId("tray-walk");
        Button clear = Controls.iconButton(FluentUiRegularAL.DISMISS_20, texts.of("workshop.tray.clear"));
        clear.getStyleClass().add("flat");
        clear.setOnAction(e -> chosen.clear());
        addLeft(Controls.caption(texts.of("workshop.tray")), cards);
        addRight(breed, pad, walk, clear);
        chosen.cards().addListener((InvalidationListener) o -> fill());
        fill();
    }

    private Button way(String text, String hint, WorkshopModel.Bench to) {
        Button button = Controls.button(text);
        button.setMinWidth(USE_PREF_SIZE);
        Controls.explain(button, hint);
        button.setOnAction(e -> model.bench().set(to));
        return button;
    }

    private void fill() {
        List<StyleCard> now = chosen.cards();
        cards.getChildren().setAll(now.stream().<Node>map(this::card).toList());
        int count = now.size();
        breed.setDisable(count < Breeding.FEWEST_PARENTS || count > Breeding.MOST_PARENTS);
        pad.setDisable(count != PAD_CORNERS);
        walk.setDisable(count < 2);
        setVisible(count > 0);
        setManaged(count > 0);
    }

    private static final int PAD_CORNERS = 4;

    private Button card(StyleCard card) {
        PictureTile picture = new PictureTile(SIDE, SIDE);
        picture.follow(card.swatch());
        Button button = new Button(null, picture);
        button.getStyleClass().addAll("flat", "tray-card");
        String words = texts.of("workshop.tray.remove", card.name());
        button.setAccessibleText(words);
        Controls.explain(button, words);
        button.setOnAction(e -> chosen.remove(card));
        return button;
    }
}
