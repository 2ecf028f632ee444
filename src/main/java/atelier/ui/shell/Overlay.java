package atelier.ui.shell;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;

/** Shows one dialog over the window, keeps the keyboard in it, and gives the focus back afterwards. */
public final class Overlay extends StackPane {
    private static final double NORMAL_TEXT = 13;

    private final Texts texts;
    private Optional<Node> focusedBefore = Optional.empty();

    public Overlay(Texts texts) {
        this.texts = texts;
        getStyleClass().add("overlay");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                close();
                e.consume();
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getTarget() == this) {
                close();
            }
        });
        sceneProperty().addListener((o, was, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((p, before, after) -> holdFocus(after));
            }
        });
    }

    /** Opens a dialog of this width; its foot holds the buttons, the last of them the one that does it. */
    public void open(String title, Region body, double width, Button... foot) {
        if (!isVisible()) {
            focusedBefore = Optional.ofNullable(getScene()).map(s -> s.getFocusOwner());
        }
        Button close = Controls.iconButton(FluentUiRegularAL.DISMISS_20, texts.of("dialog.close"));
        close.getStyleClass().add("flat");
        close.setOnAction(e -> close());
        HBox head = new HBox(Controls.label(title, "dialog-title"), Controls.spacer(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("dialog-head");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("dialog-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox card = new VBox(head, scroll);
        card.getStyleClass().add("dialog");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(title);
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // in em, for dialogs to grow with the text
        card.setStyle("-fx-pref-width: " + width / NORMAL_TEXT + "em;");
        if (foot.length > 0) {
            HBox buttons = new HBox(foot);
            buttons.setAlignment(Pos.CENTER_RIGHT);
            buttons.getStyleClass().add("dialog-foot");
            card.getChildren().add(buttons);
        }
        getChildren().setAll(card);
        setVisible(true);
        applyCss(); // only now the scroll pane holds the body, which can take the focus
        Platform.runLater(() -> first(body).or(() -> first(card)).ifPresent(Node::requestFocus));
    }

    public void close() {
        setVisible(false);
        getChildren().clear();
        focusedBefore.ifPresent(Node::requestFocus);
        focusedBefore = Optional.empty();
    }

    private void holdFocus(Node owner) {
        if (isVisible() && owner != null && !inside(owner)) {
            first(this).ifPresent(Node::requestFocus);
        }
    }

    private boolean inside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> first(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
