package atelier.ui.shell;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Everything that can be asked of the studio window by menu or key. */
public enum Command {
    OPEN("open", Menu.FILE, key(KeyCode.O, SHORTCUT_DOWN)),
    OPEN_FOLDER("open.folder", Menu.FILE, key(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT("export", Menu.FILE, key(KeyCode.E, SHORTCUT_DOWN, SHIFT_DOWN)),
    EXPORT_AGAIN("export.again", Menu.FILE, key(KeyCode.E, SHORTCUT_DOWN, ALT_DOWN)),
    CLOSE_PHOTO("close", Menu.FILE, key(KeyCode.W, SHORTCUT_DOWN)),
    CLOSE_ALL("close.all", Menu.FILE, key(KeyCode.W, SHORTCUT_DOWN, SHIFT_DOWN)),
    QUIT("quit", Menu.FILE, key(KeyCode.Q, SHORTCUT_DOWN)),

    UNDO("undo", Menu.EDIT, key(KeyCode.Z, SHORTCUT_DOWN)),
    REDO("redo", Menu.EDIT, key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)),
    COPY("copy", Menu.EDIT, key(KeyCode.C, SHORTCUT_DOWN)),
    PASTE("paste", Menu.EDIT, key(KeyCode.V, SHORTCUT_DOWN)),
    PASTE_STYLE("paste.style", Menu.EDIT, key(KeyCode.V, SHORTCUT_DOWN, SHIFT_DOWN)),
    PREFERENCES("preferences", Menu.EDIT, key(KeyCode.COMMA, SHORTCUT_DOWN)),

    ROOM_STYLIZE("room.stylize", Menu.VIEW, key(KeyCode.DIGIT1, SHORTCUT_DOWN)),
    ROOM_STYLES("room.styles", Menu.VIEW, key(KeyCode.DIGIT2, SHORTCUT_DOWN)),
    ROOM_LIBRARY("room.library", Menu.VIEW, key(KeyCode.DIGIT3, SHORTCUT_DOWN)),
    ROOM_TRAIN("room.train", Menu.VIEW, key(KeyCode.DIGIT4, SHORTCUT_DOWN)),
    BENCH_BROWSE("bench.browse", Menu.VIEW, key(KeyCode.DIGIT1, ALT_DOWN)),
    BENCH_BREED("bench.breed", Menu.VIEW, key(KeyCode.DIGIT2, ALT_DOWN)),
    BENCH_PAD("bench.pad", Menu.VIEW, key(KeyCode.DIGIT3, ALT_DOWN)),
    BENCH_DIRECTIONS("bench.directions", Menu.VIEW, key(KeyCode.DIGIT4, ALT_DOWN)),
    BENCH_FIND("bench.find", Menu.VIEW, key(KeyCode.DIGIT5, ALT_DOWN)),
    BENCH_WALK("bench.walk", Menu.VIEW, key(KeyCode.DIGIT6, ALT_DOWN)),
    FIT("fit", Menu.VIEW, key(KeyCode.DIGIT0, SHORTCUT_DOWN)),
    ACTUAL("actual", Menu.VIEW, key(KeyCode.DIGIT0, SHORTCUT_DOWN, ALT_DOWN)),
    TOGGLE_ZOOM("zoom.toggle", Menu.VIEW, key(KeyCode.Z)),
    ZOOM_IN("zoom.in", Menu.VIEW, key(KeyCode.EQUALS, SHORTCUT_DOWN)),
    ZOOM_OUT("zoom.out", Menu.VIEW, key(KeyCode.MINUS, SHORTCUT_DOWN)),
    COMPARE_SIDE("compare.side", Menu.VIEW, key(KeyCode.Y)),
    COMPARE_SPLIT("compare.split", Menu.VIEW, key(KeyCode.Y, SHIFT_DOWN)),
    COMPARE_NEXT("compare.next", Menu.VIEW, key(KeyCode.M)),
    PHOTO_NEXT("photo.next", Menu.VIEW, key(KeyCode.PAGE_DOWN)),
    PHOTO_PREVIOUS("photo.previous", Menu.VIEW, key(KeyCode.PAGE_UP)),
    STYLES_PANEL("panel.styles", Menu.VIEW, key(KeyCode.F7)),
    INSPECTOR_PANEL("panel.inspector", Menu.VIEW, key(KeyCode.F8)),
    FILMSTRIP("panel.filmstrip", Menu.VIEW, key(KeyCode.F6)),
    QUEUE("queue", Menu.VIEW, key(KeyCode.J, SHORTCUT_DOWN)),
    THEME("theme", Menu.VIEW, key(KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN)),
    FULL_SCREEN("fullscreen", Menu.VIEW, key(KeyCode.F11)),

    NEW_STYLES("new.styles", Menu.STYLE, key(KeyCode.ENTER, SHORTCUT_DOWN)),
    PAGE_NEW("page.new", Menu.STYLE, key(KeyCode.SPACE)),
    PAGE_BACK("page.back", Menu.STYLE, key(KeyCode.LEFT, ALT_DOWN)),
    PAGE_FORWARD("page.forward", Menu.STYLE, key(KeyCode.RIGHT, ALT_DOWN)),
    BREED("breed", Menu.STYLE, key(KeyCode.B)),
    MORE_LIKE("more.like", Menu.STYLE, key(KeyCode.L)),
    PAGE_PHOTO("page.photo", Menu.STYLE, key(KeyCode.P)),
    STYLE_FROM_PICTURE("style.picture", Menu.STYLE, key(KeyCode.I, SHORTCUT_DOWN, SHIFT_DOWN)),
    SEARCH("search", Menu.STYLE, key(KeyCode.F, SHORTCUT_DOWN)),
    KEEP("keep", Menu.STYLE, key(KeyCode.S, SHORTCUT_DOWN)),
    RESET("reset", Menu.STYLE, key(KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN)),

    SHORTCUTS("shortcuts", Menu.HELP, key(KeyCode.F1)),
    ABOUT("about", Menu.HELP, Optional.empty());

    /** The menus, in the order of the menu bar. */
    public enum Menu {
        FILE,
        EDIT,
        VIEW,
        STYLE,
        HELP
    }

    private final String id;
    private final Menu menu;

    @SuppressWarnings("ImmutableEnumChecker") // a key combination never changes, JavaFX just does not say so
    private final Optional<KeyCodeCombination> keys;

    Command(String id, Menu menu, Optional<KeyCodeCombination> keys) {
        this.id = id;
        this.menu = menu;
        this.keys = keys;
    }

    private static Optional<KeyCodeCombination> key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return Optional.of(new KeyCodeCombination(code, modifiers));
    }

    /** The key of its words in the resource bundle, under {@code command.}. */
    public String textKey() {
        return "command." + id;
    }

    public Menu menu() {
        return menu;
    }

    public Optional<KeyCodeCombination> keys() {
        return keys;
    }

    /** Whether its key is one that types a character, so that it must rest while a text field has the focus. */
    public boolean typesText() {
        return keys.filter(k -> k.getShortcut() != KeyCombination.ModifierValue.DOWN
                        && k.getAlt() != KeyCombination.ModifierValue.DOWN
                        && (k.getCode().isLetterKey() || k.getCode().isDigitKey() || k.getCode() == KeyCode.SPACE))
                .isPresent();
    }
}
