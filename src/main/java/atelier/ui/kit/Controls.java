package atelier.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's small parts, made alike everywhere: icon buttons with a name and a tooltip, captions, spacers. */
public final class Controls {
    private static final Duration TOOLTIP_DELAY = Duration.millis(450);

    private Controls() {}

    public static FontIcon icon(Ikon ikon) {
        return new FontIcon(ikon);
    }

    /** A button that shows an icon only; its name is read aloud and stands in the tooltip. */
    public static Button iconButton(Ikon ikon, String name) {
        return named(new Button(null, icon(ikon)), name);
    }

    public static ToggleButton iconToggle(Node icon, String name) {
        return named(new ToggleButton(null, icon), name);
    }

    public static Button button(String text, String... styleClasses) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styleClasses);
        button.setMnemonicParsing(false);
        return button;
    }

    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A caption over a group of controls. */
    public static Label caption(String text) {
        Label label = label(text, "caption");
        label.setAccessibleRole(AccessibleRole.TEXT);
        return label;
    }

    public static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setShowDelay(TOOLTIP_DELAY);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        return tooltip;
    }

    /** Gives a control its tooltip when the pointer first comes over it: most are never asked for. */
    public static void explain(Control control, String text) {
        if (!text.equals(control.getAccessibleText())) {
            control.setAccessibleHelp(text);
        }
        control.setOnMouseEntered(e -> {
            control.setOnMouseEntered(null);
            control.setTooltip(tooltip(text));
        });
    }

    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static <B extends ButtonBase> B named(B button, String name) {
        button.getStyleClass().add("icon-button");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(name);
        explain(button, name);
        return button;
    }
}
