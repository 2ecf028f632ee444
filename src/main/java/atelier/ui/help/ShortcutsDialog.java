package atelier.ui.help;

import atelier.ui.kit.Controls;
import atelier.ui.kit.Texts;
import atelier.ui.shell.Command;
import atelier.ui.shell.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The searchable list of every key. */
public final class ShortcutsDialog {
    private static final double WIDTH = 520;

    private record Entry(String group, String name, String keys) {}

    private final Overlay overlay;
    private final Texts texts;

    public ShortcutsDialog(Overlay overlay, Texts texts) {
        this.overlay = overlay;
        this.texts = texts;
    }

    public void open() {
        TextField search = new TextField();
        search.setPromptText(texts.of("shortcuts.search"));
        search.setAccessibleText(texts.of("shortcuts.search"));
        VBox rows = new VBox();
        rows.getStyleClass().add("shortcut-rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(420);
        scroll.setFocusTraversable(false);
        List<Entry> entries = entries();
        search.textProperty().addListener((o, was, now) -> fill(rows, entries, now));
        fill(rows, entries, "");
        VBox body = new VBox(search, scroll);
        body.getStyleClass().add("dialog-body");
        overlay.open(texts.of("shortcuts.title"), body, WIDTH);
    }

    private void fill(VBox rows, List<Entry> entries, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        rows.getChildren().clear();
        String group = "";
        for (Entry entry : entries) {
            if ((entry.name() + " " + entry.keys()).toLowerCase(Locale.ROOT).contains(wanted)) {
                if (!entry.group().equals(group)) {
                    group = entry.group();
                    rows.getChildren().add(Controls.caption(group));
                }
                rows.getChildren().add(row(entry));
            }
        }
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(Controls.label(texts.of("shortcuts.none", search), "empty-text"));
        }
    }

    private static HBox row(Entry entry) {
        Label keys = Controls.label(entry.keys(), "key-cap");
        keys.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(Controls.label(entry.name()), Controls.spacer(), keys);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("shortcut-row");
        return row;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Command command : Command.values()) {
            command.keys()
                    .ifPresent(keys -> entries.add(
                            new Entry(menuName(command.menu()), texts.of(command.textKey()), keys.getDisplayText())));
        }
        String canvas = texts.of("shortcuts.canvas");
        entries.add(new Entry(canvas, texts.of("shortcuts.original"), "\\"));
        entries.add(new Entry(canvas, texts.of("shortcuts.pan"), texts.of("shortcuts.pan.keys")));
        entries.add(new Entry(canvas, texts.of("shortcuts.wheel"), texts.of("shortcuts.wheel.keys")));
        entries.add(new Entry(canvas, texts.of("shortcuts.double"), texts.of("shortcuts.double.keys")));
        String grid = texts.of("shortcuts.grid");
        entries.add(new Entry(grid, texts.of("styles.use"), texts.of("shortcuts.use.keys")));
        entries.add(new Entry(grid, texts.of("styles.blend.add"), "+"));
        entries.add(new Entry(grid, texts.of("styles.keep"), "K"));
        entries.add(new Entry(grid, texts.of("styles.rename"), "F2"));
        entries.add(new Entry(grid, texts.of("styles.remove"), texts.of("shortcuts.remove.keys")));
        String library = texts.of("workspace.library");
        entries.add(new Entry(library, texts.of("library.use"), texts.of("shortcuts.use.keys")));
        entries.add(new Entry(library, texts.of("library.stars"), "0 – 5"));
        entries.add(new Entry(library, texts.of("library.label"), "6 – 9"));
        entries.add(new Entry(library, texts.of("library.tag"), "T"));
        entries.add(new Entry(library, texts.of("library.rename"), "F2"));
        entries.add(new Entry(library, texts.of("library.trash"), texts.of("shortcuts.remove.keys")));
        String workshop = texts.of("shortcuts.workshop");
        entries.add(new Entry(workshop, texts.of("shortcuts.workshop.move"), texts.of("shortcuts.fine.keys")));
        entries.add(
                new Entry(workshop, texts.of("shortcuts.workshop.pages"), texts.of("shortcuts.workshop.pages.keys")));
        entries.add(new Entry(workshop, texts.of("workshop.keep.name"), "K"));
        entries.add(new Entry(workshop, texts.of("workshop.use"), texts.of("shortcuts.workshop.use.keys")));
        entries.add(new Entry(workshop, texts.of("workshop.choose"), texts.of("shortcuts.workshop.choose.keys")));
        entries.add(new Entry(workshop, texts.of("shortcuts.workshop.pad"), texts.of("shortcuts.workshop.pad.keys")));
        String sliders = texts.of("shortcuts.sliders");
        entries.add(new Entry(sliders, texts.of("shortcuts.fine"), texts.of("shortcuts.fine.keys")));
        entries.add(new Entry(sliders, texts.of("shortcuts.coarse"), texts.of("shortcuts.coarse.keys")));
        entries.add(new Entry(sliders, texts.of("shortcuts.reset"), texts.of("shortcuts.reset.keys")));
        return entries;
    }

    private String menuName(Command.Menu menu) {
        return switch (menu) {
            case FILE -> texts.of("menu.file");
            case EDIT -> texts.of("menu.edit");
            case VIEW -> texts.of("menu.view");
            case STYLE -> texts.of("menu.style");
            case HELP -> texts.of("menu.help");
        };
    }
}
