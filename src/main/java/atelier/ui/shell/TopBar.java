package atelier.ui.shell;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.fluentui.FluentUiRegularAL;
import org.kordamp.ikonli.fluentui.FluentUiRegularMZ;

/** The line at the top: mark and name, menus, the workspace's title, and the commands used most. */
final class TopBar extends HBox {
    TopBar(MenuBar menus, Appearance appearance, Commands commands, Texts texts) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region mark = new Region();
        mark.getStyleClass().add("app-mark");
        Label name = Controls.label(texts.of("app.name"), "app-name");
        name.setMinWidth(USE_PREF_SIZE);
        RoomSwitch rooms = new RoomSwitch(appearance, commands, texts);
        menus.setMinWidth(USE_PREF_SIZE);
        Button open = Controls.button(texts.of("top.open"), "top-open");
        open.setId("open-photos");
        open.setGraphic(Controls.icon(FluentUiRegularAL.IMAGE_16));
        Controls.explain(open, commands.hint(Command.OPEN));
        open.setOnAction(e -> commands.run(Command.OPEN));
        Button export = Controls.button(texts.of("top.export"), "accent");
        export.setId("export");
        Controls.explain(export, commands.hint(Command.EXPORT));
        export.setOnAction(e -> commands.run(Command.EXPORT));
        export.disableProperty().bind(commands.disabled(Command.EXPORT));
        export.setMinWidth(USE_PREF_SIZE);
        open.setMinWidth(USE_PREF_SIZE);
        Region last = divider();
        List.of(last, open, export).forEach(button -> {
            button.visibleProperty().bind(appearance.room().isEqualTo(Appearance.Room.STYLIZE));
            button.managedProperty().bind(button.visibleProperty());
        });
        getChildren()
                .addAll(
                        mark,
                        name,
                        menus,
                        Controls.spacer(),
                        rooms,
                        Controls.spacer(),
                        command(FluentUiRegularAL.ARROW_UNDO_20, Command.UNDO, commands),
                        command(FluentUiRegularAL.ARROW_REDO_20, Command.REDO, commands),
                        divider(),
                        command(FluentUiRegularMZ.WEATHER_MOON_20, Command.THEME, commands),
                        command(FluentUiRegularAL.KEYBOARD_20, Command.SHORTCUTS, commands),
                        last,
                        open,
                        export);
    }

    private static Button command(Ikon ikon, Command command, Commands commands) {
        Button button = Controls.iconButton(ikon, commands.hint(command));
        button.getStyleClass().add("flat");
        button.setId("top-" + command.textKey().replace('.', '-'));
        button.setOnAction(e -> commands.run(command));
        button.disableProperty().bind(commands.disabled(command));
        return button;
    }

    private static Region divider() {
        Region divider = new Region();
        divider.getStyleClass().add("bar-divider");
        return divider;
    }
}
