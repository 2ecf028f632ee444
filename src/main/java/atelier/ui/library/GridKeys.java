package atelier.ui.library;

import atelier.library.index.ColorLabel;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys mean in the grid: moves of the cursor, marks, and what can be done with the selection. */
final class GridKeys {
    private static final Map<KeyCode, Integer> STARS = Map.ofEntries(
            Map.entry(KeyCode.DIGIT0, 0),
            Map.entry(KeyCode.DIGIT1, 1),
            Map.entry(KeyCode.DIGIT2, 2),
            Map.entry(KeyCode.DIGIT3, 3),
            Map.entry(KeyCode.DIGIT4, 4),
            Map.entry(KeyCode.DIGIT5, 5),
            Map.entry(KeyCode.NUMPAD0, 0),
            Map.entry(KeyCode.NUMPAD1, 1),
            Map.entry(KeyCode.NUMPAD2, 2),
            Map.entry(KeyCode.NUMPAD3, 3),
            Map.entry(KeyCode.NUMPAD4, 4),
            Map.entry(KeyCode.NUMPAD5, 5));
    private static final Map<KeyCode, ColorLabel> LABELS = Map.of(
            KeyCode.DIGIT6, ColorLabel.RED,
            KeyCode.DIGIT7, ColorLabel.YELLOW,
            KeyCode.DIGIT8, ColorLabel.GREEN,
            KeyCode.DIGIT9, ColorLabel.BLUE,
            KeyCode.NUMPAD6, ColorLabel.RED,
            KeyCode.NUMPAD7, ColorLabel.YELLOW,
            KeyCode.NUMPAD8, ColorLabel.GREEN,
            KeyCode.NUMPAD9, ColorLabel.BLUE);

    private final LibraryModel model;
    private final LibraryActions actions;

    GridKeys(LibraryModel model, LibraryActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /** How far the cursor goes: in entries, with so many to a row and so many rows to a screen. */
    Optional<Integer> move(KeyCode code, int columns, int rows) {
        return Optional.ofNullable(
                switch (code) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -columns;
                    case DOWN -> columns;
                    case PAGE_UP -> -columns * rows;
                    case PAGE_DOWN -> columns * rows;
                    case HOME -> -model.browse().rows().get().size();
                    case END -> model.browse().rows().get().size();
                    default -> null;
                });
    }

    /** Does what the key says; false when it says nothing here. */
    boolean act(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            if (code == KeyCode.A) {
                model.browse().chooseAll();
                return true;
            }
            return false;
        }
        if (event.isAltDown()) {
            return false;
        }
        if (STARS.containsKey(code)) {
            actions.rate(STARS.get(code));
            return true;
        }
        if (LABELS.containsKey(code)) {
            actions.label(LABELS.get(code));
            return true;
        }
        switch (code) {
            case ENTER -> actions.use();
            case T -> actions.tag();
            case F2 -> actions.rename();
            case DELETE, BACK_SPACE -> actions.trash();
            default -> {
                return false;
            }
        }
        return true;
    }
}
