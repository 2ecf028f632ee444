package atelier.ui.shell;

import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Keys that no menu can carry, and the rule that a key that types a letter belongs to the text field with the focus. */
final class Keys {
    private final Workspace workspace;
    private final Runnable shortcuts;

    Keys(Workspace workspace, Runnable shortcuts) {
        this.workspace = workspace;
        this.shortcuts = shortcuts;
    }

    void watch(Scene scene, Region root) {
        root.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getTarget() instanceof TextInputControl && belongsToText(e)) {
                e.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> hold(e, true));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, e -> hold(e, false));
        scene.addEventHandler(KeyEvent.KEY_TYPED, e -> {
            if (e.getCharacter().equals("?") && !(e.getTarget() instanceof TextInputControl)) {
                shortcuts.run();
            }
        });
    }

    private void hold(KeyEvent event, boolean down) {
        if (event.getCode() == KeyCode.BACK_SLASH && !(event.getTarget() instanceof TextInputControl)) {
            workspace.canvas().holding().set(down);
            event.consume();
        }
    }

    private static boolean belongsToText(KeyEvent event) {
        boolean clipboard = event.isShortcutDown()
                && switch (event.getCode()) {
                    case C, V, X, A, Z -> true;
                    default -> false;
                };
        return clipboard
                || Arrays.stream(Command.values())
                        .filter(Command::typesText)
                        .anyMatch(command ->
                                command.keys().filter(k -> k.match(event)).isPresent());
    }
}
