package atelier.ui.shell;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** The switch between the workspaces, in the middle of the top bar. */
final class RoomSwitch extends HBox {
    RoomSwitch(Appearance appearance, Commands commands, Texts texts) {
        getStyleClass().addAll("segment", "room-switch");
        setAlignment(Pos.CENTER);
        ToggleButton stylize = button(Appearance.Room.STYLIZE, texts.of("workspace.stylize"), "left-pill", appearance);
        ToggleButton styles = button(Appearance.Room.STYLES, texts.of("workspace.styles"), "center-pill", appearance);
        ToggleButton train = button(Appearance.Room.TRAIN, texts.of("workspace.train"), "right-pill", appearance);
        stylize.setTooltip(Controls.tooltip(commands.hint(Command.ROOM_STYLIZE)));
        ToggleButton library =
                button(Appearance.Room.LIBRARY, texts.of("workspace.library"), "center-pill", appearance);
        library.setTooltip(Controls.tooltip(commands.hint(Command.ROOM_LIBRARY)));
        styles.setTooltip(Controls.tooltip(commands.hint(Command.ROOM_STYLES)));
        train.setTooltip(Controls.tooltip(commands.hint(Command.ROOM_TRAIN)));
        getChildren().addAll(stylize, styles, library, train);
    }

    private static ToggleButton button(Appearance.Room room, String text, String pill, Appearance appearance) {
        ToggleButton button = new ToggleButton(text);
        button.setId("room-" + room.name().toLowerCase(Locale.ROOT));
        button.setMnemonicParsing(false);
        button.getStyleClass().add(pill);
        button.setMinWidth(USE_PREF_SIZE);
        appearance.room().addListener((o, was, now) -> button.setSelected(now == room));
        button.setSelected(appearance.room().get() == room);
        button.setOnAction(e -> {
            appearance.room().set(room);
            button.setSelected(true);
        });
        return button;
    }
}
