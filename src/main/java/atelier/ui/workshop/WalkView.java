package atelier.ui.workshop;

import atelier.art.Param;
import atelier.studio.styles.Walks.Format;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Desktop;
import atelier.ui.kit.Texts;
import atelier.ui.kit.ToolLine;
import atelier.ui.photos.EmptyState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The walk's bench: the stops in their order, the film that plays, and the way to write it. */
final class WalkView extends VBox {
    private static final double GAP = 12;

    private final WorkshopModel model;
    private final WalkModel walk;
    private final Desktop desktop;
    private final Texts texts;
    private final HBox stops = new HBox();
    private final VBox empty;
    private final WalkPlayer player;

    WalkView(WorkshopModel model, EmptyState invitation, Desktop desktop, Texts texts) {
        this.model = model;
        this.walk = model.walk();
        this.desktop = desktop;
        this.texts = texts;
        setId("workshop-walk");
        player = new WalkPlayer(model, texts);
        empty = BenchParts.empty(texts.of("workshop.walk.empty"), texts.of("workshop.walk.empty.hint"));
        StackPane noPhoto = new StackPane(invitation);
        StackPane stage = new StackPane(player, empty, noPhoto);
        stage.getStyleClass().add("stage");
        stage.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        stops.getStyleClass().add("stops");
        stops.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head(), stage, foot());
        InvalidationListener turn = o -> turn(noPhoto);
        model.chosen().cards().addListener(turn);
        walk.ofPhoto().addListener(turn);
        model.photo().photo().addListener(turn);
        model.chosen().cards().addListener((InvalidationListener) o -> fill());
        turn.invalidated(walk.ofPhoto());
        fill();
    }

    void focus() {
        player.focus();
    }

    private void turn(Node noPhoto) {
        boolean none = model.chosen().cards().size() < 2;
        empty.setVisible(none);
        noPhoto.setVisible(!none && walk.wantsPhoto());
        player.setVisible(!none && !walk.wantsPhoto());
    }

    private ToolLine head() {
        CheckBox loops = new CheckBox(texts.of("workshop.walk.loop"));
        loops.setMinWidth(USE_PREF_SIZE);
        loops.selectedProperty().bindBidirectional(walk.loops());
        CheckBox photo = new CheckBox(texts.of("workshop.show.photo"));
        photo.setId("walk-photo");
        photo.setMinWidth(USE_PREF_SIZE);
        photo.selectedProperty().bindBidirectional(walk.ofPhoto());
        Dial seconds = new Dial(
                Controls.label(texts.of("workshop.walk.seconds"), "tool-name"),
                new Param.Range(
                        "seconds",
                        texts.of("workshop.walk.seconds"),
                        6,
                        WalkModel.LEAST_SECONDS,
                        WalkModel.MOST_SECONDS,
                        1,
                        "s",
                        false,
                        ""),
                walk.seconds(),
                walk::seconds,
                walk::seal,
                texts.locale());
        seconds.setPrefWidth(210);
        ToolLine head = new ToolLine(GAP);
        head.addLeft(stops);
        head.addRight(seconds, loops, photo);
        head.getStyleClass().addAll("bench-tools", "bench-tools-tall");
        return head;
    }

    private void fill() {
        List<Node> shown = new ArrayList<>();
        for (StyleCard card : model.chosen().cards()) {
            if (!shown.isEmpty()) {
                shown.add(Controls.icon(FluentUiRegularAL.ARROW_RIGHT_20));
            }
            Button stop = BenchParts.stop(
                    card,
                    texts.of("workshop.walk.stop", card.name()),
                    () -> model.chosen().remove(card));
            stop.addEventHandler(KeyEvent.KEY_PRESSED, e -> move(e, card));
            shown.add(stop);
        }
        stops.getChildren().setAll(shown);
    }

    /** Comma and full stop move a stop along the walk. */
    private void move(KeyEvent event, StyleCard card) {
        int by = switch (event.getCode()) {
            case COMMA -> -1;
            case PERIOD -> 1;
            default -> 0;
        };
        if (by != 0) {
            int to = Math.clamp(
                    (long) model.chosen().number(card) - 1 + by,
                    0,
                    model.chosen().cards().size() - 1);
            model.chosen().move(card, by);
            stops.getChildren().get(2 * to).requestFocus();
            event.consume();
        }
    }

    private ToolLine foot() {
        ComboBox<Format> format = new ComboBox<>();
        format.setId("walk-format");
        format.setAccessibleText(texts.of("export.format"));
        format.getItems().setAll(Format.values());
        format.setConverter(words(this::name));
        format.valueProperty().bindBidirectional(walk.format());
        ComboBox<Integer> side = new ComboBox<>();
        side.setAccessibleText(texts.of("export.size"));
        side.getItems().setAll(WalkModel.SIDES);
        side.setConverter(words(pixels -> texts.of("workshop.walk.side", pixels)));
        side.valueProperty().bindBidirectional(walk.side());
        Button write = Controls.button(texts.of("workshop.walk.export"), "accent");
        write.setId("walk-export");
        write.setMinWidth(USE_PREF_SIZE);
        write.setOnAction(e -> desktop.chooseFolder(Optional.empty()).ifPresent(walk::export));
        write.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !walk.canWalk(),
                        model.chosen().cards(),
                        walk.ofPhoto(),
                        model.photo().photo()));
        FilmProgress running = new FilmProgress(walk, texts);
        running.cancel().setId("walk-cancel");
        write.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> walk.filming().get().isEmpty(), walk.filming()));
        write.managedProperty().bind(write.visibleProperty());
        Label hint = Controls.label(texts.of("workshop.walk.hint"), "hint");
        hint.setMinWidth(0);
        format.setMinWidth(USE_PREF_SIZE);
        side.setMinWidth(USE_PREF_SIZE);
        ToolLine foot = new ToolLine(GAP);
        foot.addLeft(hint);
        foot.addRight(format, side, running, write);
        foot.getStyleClass().add("walk-foot");
        return foot;
    }

    private String name(Format format) {
        return switch (format) {
            case PNG_FRAMES -> texts.of("workshop.walk.png");
            case GIF -> texts.of("workshop.walk.gif");
            case MP4 -> texts.of("workshop.walk.mp");
        };
    }

    private static <T> StringConverter<T> words(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
