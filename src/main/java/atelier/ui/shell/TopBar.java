package atelier.ui.shell;

import atelier.ui.kit.Controls;
import atelier.ui.kit.CrowdedLine;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
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
    // they stand in the menus too; the least needed first
    private final List<Node> spare;
    private final Button open;
    private final RoomSwitch rooms;
    private final Region before = Controls.spacer();
    private final Region after = Controls.spacer();
    private final BooleanBinding stylizing;
    private final BooleanProperty roomForOpen = new SimpleBooleanProperty(true);

    TopBar(MenuBar menus, Appearance appearance, Commands commands, Texts texts) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region mark = new Region();
        mark.getStyleClass().add("app-mark");
        Label name = Controls.label(texts.of("app.name"), "app-name");
        name.setMinWidth(USE_PREF_SIZE);
        rooms = new RoomSwitch(appearance, commands, texts);
        menus.setMinWidth(USE_PREF_SIZE);
        open = Controls.button(texts.of("top.open"), "top-open");
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
        stylizing = appearance.room().isEqualTo(Appearance.Room.STYLIZE);
        Region last = divider();
        List.of(last, open).forEach(node -> show(node, stylizing.and(roomForOpen)));
        show(export, stylizing);
        Button undo = command(FluentUiRegularAL.ARROW_UNDO_20, Command.UNDO, commands);
        Button redo = command(FluentUiRegularAL.ARROW_REDO_20, Command.REDO, commands);
        Region middle = divider();
        Button theme = command(FluentUiRegularMZ.WEATHER_MOON_20, Command.THEME, commands);
        Button shortcuts = command(FluentUiRegularAL.KEYBOARD_20, Command.SHORTCUTS, commands);
        getChildren()
                .addAll(
                        mark, name, menus, before, rooms, after, undo, redo, middle, theme, shortcuts, last, open,
                        export);
        spare = List.of(shortcuts, theme, middle, redo, undo, name, mark);
    }

    private static void show(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** Whatever doesn't fit gives way, so that the bar never makes the window wider than the screen. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        giveWay();
        holdRooms();
        super.layoutChildren();
    }

    /**
     * In the middle of the window wherever there is room: what stands at the right differs from room to room. The
     * spaces are limited before the line is laid out, for a node that is moved afterwards asks for another layout.
     */
    private void holdRooms() {
        CrowdedLine line = new CrowdedLine(this);
        List<Node> shown = getChildren().stream().filter(Node::isManaged).toList();
        int at = shown.indexOf(rooms);
        double left = snappedLeftInset() + line.width(shown.subList(0, at)) + getSpacing();
        double right = snappedRightInset() + line.width(shown.subList(at, shown.size()));
        double wanted = snapPositionX((getWidth() - line.width(List.of(rooms))) / 2) - left;
        double free = getWidth() - left - right;
        boolean possible = wanted >= 0 && wanted <= free;
        before.setMaxWidth(possible ? wanted : Double.MAX_VALUE);
        after.setMaxWidth(possible ? free - wanted : Double.MAX_VALUE);
    }

    private void giveWay() {
        List<Node> wanted = new ArrayList<>(getChildren());
        wanted.removeIf(node -> node.equals(open) ? !stylizing.get() : !node.isManaged() && !spare.contains(node));
        CrowdedLine line = new CrowdedLine(this);
        List<Node> kept = line.fitting(wanted, spare);
        roomForOpen.set(line.fits(kept));
        line.show(spare, kept);
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
