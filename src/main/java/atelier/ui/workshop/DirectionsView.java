package atelier.ui.workshop;

import atelier.art.Param;
import atelier.studio.styles.Directions;
import atelier.studio.styles.Directions.Direction;
import atelier.ui.kit.Controls;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** The directions' bench: what the style becomes, and a slider for each way that it can go. */
final class DirectionsView extends VBox {
    private static final double STEP = 0.05;

    private final WorkshopModel model;
    private final DirectionsModel directions;
    private final Texts texts;
    private final VBox sliders = new VBox();
    private final PictureFit picture = new PictureFit();
    private final Button find;
    private final Label hint = Controls.label("", "hint");
    private final VBox invitation;

    DirectionsView(WorkshopModel model, Texts texts) {
        this.model = model;
        this.directions = model.directions();
        this.texts = texts;
        setId("workshop-directions");
        find = Controls.button(texts.of("workshop.directions.find"), "accent");
        find.setId("directions-find");
        find.setOnAction(e -> directions.find());
        find.disableProperty().bind(directions.finding());
        invitation = invitation();
        sliders.getStyleClass().add("direction-rows");
        ScrollPane scroll = new ScrollPane(sliders);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("direction-scroll");
        StackPane left = new StackPane(scroll, invitation);
        left.getStyleClass().add("direction-pane");
        StackPane right = new StackPane(picture);
        right.getStyleClass().add("pad-stage");
        right.setMinSize(0, 0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(left, right);
        VBox empty =
                BenchParts.empty(texts.of("workshop.directions.empty"), texts.of("workshop.directions.empty.hint"));
        StackPane stage = new StackPane(both, empty);
        stage.getStyleClass().add("stage");
        VBox.setVgrow(stage, Priority.ALWAYS);
        both.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> directions.start().get().isPresent(), directions.start()));
        empty.visibleProperty().bind(both.visibleProperty().not());
        getChildren().addAll(head(), stage);
        InvalidationListener show = o -> showPicture();
        directions.live().picture().addListener(show);
        directions.result().addListener(o -> directions.result().get().ifPresent(this::result));
        directions.directions().addListener(o -> fill());
        directions.start().addListener(o -> fill());
        model.pages().generators().addListener((InvalidationListener) o -> fill());
        fill();
    }

    private HBox head() {
        Label title = Controls.label("", "tool-name");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> directions
                                .start()
                                .get()
                                .map(card -> texts.of("workshop.directions.from", card.name()))
                                .orElse(""),
                        directions.start()));
        Button reset = Controls.button(texts.of("workshop.directions.reset"), "flat");
        reset.setId("directions-reset");
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(e -> directions.reset());
        reset.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> directions.sigmas().get().isEmpty(), directions.sigmas()));
        HBox head = new HBox(title, Controls.spacer(), reset);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("bench-tools");
        return head;
    }

    private VBox invitation() {
        hint.setWrapText(true);
        hint.setTextAlignment(TextAlignment.CENTER);
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(22, 22);
        turning.visibleProperty().bind(directions.finding());
        turning.managedProperty().bind(directions.finding());
        VBox box = new VBox(find, turning, hint);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private void fill() {
        List<Direction> all = directions.directions().get();
        boolean found = !all.isEmpty();
        sliders.setVisible(found);
        invitation.setVisible(!found);
        find.setVisible(directions.hasAny());
        find.setManaged(directions.hasAny());
        hint.setText(directions.hasAny() ? texts.of("workshop.directions.hint") : texts.of("workshop.directions.none"));
        sliders.getChildren().setAll(all.stream().<Node>map(this::row).toList());
    }

    private VBox row(Direction direction) {
        String called = new DirectionNames(texts).of(direction);
        TextField name = new TextField(called);
        name.getStyleClass().add("direction-name");
        name.setAccessibleText(texts.of("workshop.directions.name", called));
        name.setOnAction(e -> directions.rename(direction, name.getText()));
        name.focusedProperty().addListener((o, was, focused) -> {
            if (!focused) {
                directions.rename(direction, name.getText());
            }
        });
        name.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                name.setText(called);
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        Button reset = Controls.iconButton(
                FluentUiRegularAL.ARROW_COUNTERCLOCKWISE_20, texts.of("workshop.directions.back", called));
        reset.getStyleClass().add("flat");
        reset.setOnAction(e -> directions.move(direction, 0));
        reset.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> directions.sigmas().get().containsKey(direction.index()), directions.sigmas()));
        HBox head = new HBox(name, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        Param.Range range = new Param.Range(
                "direction-" + direction.index(),
                called,
                0,
                -Directions.FARTHEST,
                Directions.FARTHEST,
                STEP,
                "",
                false,
                "");
        Dial dial = new Dial(
                new Label(),
                range,
                Bindings.createDoubleBinding(
                        () -> directions.sigmas().get().getOrDefault(direction.index(), 0.0), directions.sigmas()),
                sigma -> directions.move(direction, sigma),
                () -> {},
                texts.locale());
        VBox row = new VBox(head, dial);
        row.getStyleClass().add("direction-row");
        return row;
    }

    private void result(StyleCard card) {
        model.select(card);
        InvalidationListener show = o -> showPicture();
        card.swatch().addListener(show);
        showPicture();
    }

    /** The photo where there is one, else the swatch. */
    private void showPicture() {
        Optional<Pixels> photo = directions.live().picture().getValue();
        picture.show(
                photo.or(() -> directions.result().get().flatMap(c -> c.swatch().get())));
    }
}
