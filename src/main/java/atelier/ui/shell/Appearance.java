package atelier.ui.shell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the window looks: theme, text size, and which panels are open. */
public final class Appearance {
    public static final int LEAST_TEXT = 80;
    public static final int MOST_TEXT = 200;

    private static final double PANEL_GROWTH = 0.6;

    /** Dark, light, or as the system is. */
    public enum ThemeChoice {
        DARK,
        LIGHT,
        SYSTEM
    }

    /** Which workspace is before the user. */
    public enum Room {
        STYLIZE,
        STYLES,
        LIBRARY,
        TRAIN
    }

    private final ObjectProperty<Room> room = new SimpleObjectProperty<>(Room.STYLIZE);
    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.DARK);
    private final IntegerProperty textSize = new SimpleIntegerProperty(100);
    private final BooleanProperty stylesOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty inspectorOpen = new SimpleBooleanProperty(true);
    private final BooleanProperty filmstripOpen = new SimpleBooleanProperty(true);

    public ObjectProperty<Room> room() {
        return room;
    }

    /** What the panels' widths are multiplied by: they grow with the text, but the canvas needs its room. */
    public double panelScale() {
        return 1 + PANEL_GROWTH * Math.max(0, textSize.get() - 100) / 100.0;
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** Percent of the normal text size. */
    public IntegerProperty textSize() {
        return textSize;
    }

    public BooleanProperty stylesOpen() {
        return stylesOpen;
    }

    public BooleanProperty inspectorOpen() {
        return inspectorOpen;
    }

    public BooleanProperty filmstripOpen() {
        return filmstripOpen;
    }

    /** Dark becomes light and light dark, whatever the system says. */
    public void toggleTheme(boolean darkNow) {
        theme.set(darkNow ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    public Map<String, String> toView() {
        Map<String, String> view = new HashMap<>();
        view.put("room", room.get().name().toLowerCase(Locale.ROOT));
        view.put("theme", theme.get().name().toLowerCase(Locale.ROOT));
        view.put("text.size", Integer.toString(textSize.get()));
        view.put("panel.styles", Boolean.toString(stylesOpen.get()));
        view.put("panel.inspector", Boolean.toString(inspectorOpen.get()));
        view.put("panel.filmstrip", Boolean.toString(filmstripOpen.get()));
        return view;
    }

    public void restore(Map<String, String> view) {
        for (Room known : Room.values()) {
            if (known.name().equalsIgnoreCase(view.get("room"))) {
                room.set(known);
            }
        }
        for (ThemeChoice choice : ThemeChoice.values()) {
            if (choice.name().equalsIgnoreCase(view.get("theme"))) {
                theme.set(choice);
            }
        }
        String size = view.getOrDefault("text.size", "");
        if (size.matches("[0-9]{2,3}")) {
            textSize.set(Math.clamp(Integer.parseInt(size), LEAST_TEXT, MOST_TEXT));
        }
        stylesOpen.set(!"false".equals(view.get("panel.styles")));
        inspectorOpen.set(!"false".equals(view.get("panel.inspector")));
        filmstripOpen.set(!"false".equals(view.get("panel.filmstrip")));
    }
}
