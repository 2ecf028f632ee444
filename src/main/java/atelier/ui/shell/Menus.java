package atelier.ui.shell;

import atelier.ui.kit.Texts;
import atelier.ui.photos.PhotosModel;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu bar: every command, with its key, in the order of the platform's habits. */
final class Menus {
    private final Commands commands;
    private final PhotosModel photos;
    private final Texts texts;

    Menus(Commands commands, PhotosModel photos, Texts texts) {
        this.commands = commands;
        this.photos = photos;
        this.texts = texts;
    }

    MenuBar bar() {
        MenuBar bar = new MenuBar(
                menu(texts.of("menu.file"), Command.Menu.FILE),
                menu(texts.of("menu.edit"), Command.Menu.EDIT),
                menu(texts.of("menu.view"), Command.Menu.VIEW),
                menu(texts.of("menu.style"), Command.Menu.STYLE),
                menu(texts.of("menu.help"), Command.Menu.HELP));
        bar.getMenus().getFirst().getItems().add(2, recent());
        bar.setUseSystemMenuBar(true);
        return bar;
    }

    private Menu menu(String title, Command.Menu group) {
        Menu menu = new Menu(title);
        menu.setMnemonicParsing(false);
        for (Command command : Command.values()) {
            if (command.menu() == group) {
                if (beginsGroup(command)) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                menu.getItems().add(item(command));
            }
        }
        return menu;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(commands.label(command));
        item.disableProperty().bind(commands.disabled(command));
        item.setOnAction(e -> commands.run(command));
        command.keys().ifPresent(item::setAccelerator);
        item.setId("menu-" + command.textKey().replace('.', '-'));
        return item;
    }

    private static boolean beginsGroup(Command command) {
        return switch (command) {
            case EXPORT,
                    CLOSE_PHOTO,
                    QUIT,
                    COPY,
                    PREFERENCES,
                    BENCH_BROWSE,
                    FIT,
                    COMPARE_SIDE,
                    PHOTO_NEXT,
                    STYLES_PANEL,
                    THEME,
                    PAGE_NEW,
                    SEARCH -> true;
            default -> false;
        };
    }

    private Menu recent() {
        Menu menu = new Menu(texts.of("menu.recent"));
        InvalidationListener fill = o -> fill(menu, List.copyOf(photos.recent()));
        photos.recent().addListener(fill);
        fill.invalidated(photos.recent());
        return menu;
    }

    private void fill(Menu menu, List<Path> files) {
        menu.getItems().clear();
        for (Path file : files) {
            MenuItem item = new MenuItem(file.getFileName().toString());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> photos.open(List.of(file)));
            menu.getItems().add(item);
        }
        menu.setDisable(files.isEmpty());
        if (!files.isEmpty()) {
            MenuItem clear = new MenuItem(texts.of("menu.recent.clear"));
            clear.setOnAction(e -> photos.clearRecent());
            menu.getItems().addAll(new SeparatorMenuItem(), clear);
        }
    }
}
