package atelier.ui.library;

import atelier.library.index.MapPoint;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The map with its title, its zoom, and the blend that was drawn on it. */
final class MapView extends VBox {
    private final LibraryModel model;
    private final MapModel map;
    private final MapPane pane;
    private final Texts texts;
    private final Label count = Controls.label("", "library-count");
    private final Label empty = Controls.label("", "empty-text");

    MapView(LibraryModel model, LibraryActions actions, Texts texts) {
        this.model = model;
        this.map = model.map();
        this.texts = texts;
        getStyleClass().add("library-browse");
        pane = new MapPane(map, model.swatches(), this::choose, texts);
        Label hint = Controls.label(texts.of("library.map.hint"), "hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(
                Controls.label(texts.of("library.place.map"), "library-title"),
                count,
                Controls.spacer(),
                button(FluentUiRegularMZ.ZOOM_OUT_20, texts.of("library.map.out"), () -> pane.zoom(1 / 1.5)),
                button(FluentUiRegularAL.GRID_20, texts.of("library.map.whole"), pane::whole),
                button(FluentUiRegularMZ.ZOOM_IN_20, texts.of("library.map.in"), () -> pane.zoom(1.5)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("library-line");
        HBox foot = new HBox(hint);
        foot.getStyleClass().add("map-foot");
        BlendCard card = new BlendCard(map, actions, texts);
        StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
        empty.setWrapText(true);
        empty.setMaxWidth(380);
        empty.setMouseTransparent(true);
        StackPane body = new StackPane(pane, empty, card);
        body.setMinSize(0, 0);
        body.getStyleClass().add("map-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(line, body, new JobStrip(map.job(), texts), foot);
        InvalidationListener follow = o -> follow();
        map.points().addListener(follow);
        map.job().running().addListener(follow);
        model.browse().selection().ids().addListener(o -> pane.select(selected()));
        follow();
    }

    private Optional<String> selected() {
        return model.selected().ids().size() == 1
                ? Optional.of(model.selected().ids().getFirst())
                : Optional.empty();
    }

    private void choose(MapPoint point) {
        model.reveal(point.id());
    }

    private void follow() {
        int size = map.points().get().size();
        boolean running = map.job().running().get().isPresent();
        count.setText(size == 0 ? "" : texts.of("library.count", size));
        empty.setText(running ? texts.of("library.map.job") : texts.of("library.map.none"));
        DetailsView.visible(empty, size == 0);
        pane.select(selected());
    }

    private static Button button(Ikon icon, String name, Runnable action) {
        Button button = Controls.iconButton(icon, name);
        button.getStyleClass().add("flat");
        button.setOnAction(e -> action.run());
        return button;
    }
}
