package atelier.ui.library;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Images;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.animation.FadeTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** Styles on a dark wall over the whole screen, one fading into the next, each with its caption. */
public final class ExhibitionView extends StackPane {
    private static final Duration FADE = Duration.seconds(1.8);
    private static final Duration HINTS_STAY = Duration.seconds(3);
    private static final double LARGEST = 0.68;

    private final ExhibitionModel model;
    private final Texts texts;
    private final StackPane wall = new StackPane();
    private final Label title = Controls.label("", "exhibit-title");
    private final Label caption = Controls.label("", "exhibit-caption");
    private final HBox hints;
    private final Button pause;
    private final FadeTransition hiding;
    private Optional<Node> focusedBefore = Optional.empty();
    private boolean wasFull;
    private Optional<ExhibitionModel.Hanging> shown = Optional.empty();

    public ExhibitionView(ExhibitionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("exhibition");
        setId("exhibition");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setVisible(false);
        VBox words = new VBox(title, caption);
        words.setAlignment(Pos.CENTER);
        words.getStyleClass().add("exhibit-words");
        words.setMouseTransparent(true);
        StackPane.setAlignment(words, Pos.BOTTOM_CENTER);
        words.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        pause = button(FluentUiRegularMZ.PAUSE_20, texts.of("library.exhibit.pause"), model::togglePlaying);
        hints = new HBox(
                button(FluentUiRegularMZ.PREVIOUS_20, texts.of("library.exhibit.previous"), () -> model.step(-1)),
                pause,
                button(FluentUiRegularMZ.NEXT_20, texts.of("library.exhibit.next"), () -> model.step(1)),
                button(FluentUiRegularAL.DISMISS_20, texts.of("library.exhibit.close"), model::close));
        hints.getStyleClass().add("exhibit-hints");
        hints.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(hints, Pos.TOP_RIGHT);
        hiding = new FadeTransition(Duration.seconds(0.6), hints);
        hiding.setDelay(HINTS_STAY);
        hiding.setToValue(0);
        getChildren().addAll(wall, words, hints);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_MOVED, e -> showHints());
        model.open().addListener((o, was, now) -> turn(now));
        model.hanging().addListener((o, was, now) -> now.ifPresent(this::hang));
        model.playing().addListener((o, was, now) -> {
            pause.setGraphic(Controls.icon(now ? FluentUiRegularMZ.PAUSE_20 : FluentUiRegularMZ.PLAY_20));
            pause.setAccessibleText(now ? texts.of("library.exhibit.pause") : texts.of("library.exhibit.play"));
        });
    }

    private static Button button(Ikon icon, String name, Runnable action) {
        Button button = Controls.iconButton(icon, name);
        button.getStyleClass().addAll("flat", "exhibit-button");
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> {
                model.togglePlaying();
                showHints();
            }
            case RIGHT, DOWN, PAGE_DOWN -> model.step(1);
            case LEFT, UP, PAGE_UP -> model.step(-1);
            case ESCAPE -> model.close();
            default -> {}
        }
        event.consume(); // the window behind it gets no key
    }

    private void turn(boolean open) {
        Stage stage = (Stage) getScene().getWindow();
        if (open) {
            focusedBefore = Optional.ofNullable(getScene().getFocusOwner());
            wasFull = stage.isFullScreen();
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreen(true);
            clear();
            title.setText("");
            caption.setText("");
            setVisible(true);
            requestFocus();
            showHints();
        } else {
            setVisible(false);
            clear();
            stage.setFullScreen(wasFull);
            stage.setFullScreenExitHint(null);
            stage.setFullScreenExitKeyCombination(null);
            focusedBefore.ifPresent(Node::requestFocus);
        }
    }

    private void hang(ExhibitionModel.Hanging now) {
        model.shownAt(LARGEST * Math.min(getWidth(), getHeight()) * density());
        if (shown.filter(before -> before.number() == now.number()
                        && before.row().id().equals(now.row().id()))
                .isPresent()) {
            // the same picture, sharper: nothing fades
            ((ImageView) wall.getChildren().getLast())
                    .setImage(Images.wrap(now.picture().levels().getFirst()));
            shown = Optional.of(now);
            return;
        }
        shown = Optional.of(now);
        ImageView picture = new ImageView(Images.wrap(now.picture().levels().getFirst()));
        picture.setSmooth(true);
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(widthProperty().multiply(LARGEST));
        picture.fitHeightProperty().bind(heightProperty().multiply(LARGEST));
        picture.getStyleClass().add("exhibit-picture");
        picture.setOpacity(0);
        wall.getChildren().stream()
                .toList()
                .forEach(before -> fade(before, 0, () -> wall.getChildren().remove(before)));
        wall.getChildren().add(picture);
        fade(picture, 1, () -> {});
        title.setText(now.row().name());
        caption.setText(texts.of("library.exhibit.caption", "★".repeat(now.row().stars()), now.number(), now.of()));
        setAccessibleText(now.row().name());
    }

    private void clear() {
        wall.getChildren().clear();
        shown = Optional.empty();
    }

    private double density() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private static void fade(Node node, double to, Runnable then) {
        FadeTransition fade = new FadeTransition(FADE, node);
        fade.setToValue(to);
        fade.setOnFinished(e -> then.run());
        fade.play();
    }

    private void showHints() {
        hiding.stop();
        hints.setOpacity(1);
        hiding.playFromStart();
    }
}
