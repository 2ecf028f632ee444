package atelier.ui.shell;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Where the window stands, kept from one session to the next. */
public final class WindowBounds {
    private static final Pattern FORM = Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{3,5}) (\\d{3,5})( maximized)?");

    /** Position and size in screen units. */
    public record Bounds(int x, int y, int width, int height, boolean maximized) {}

    private final ObjectProperty<Optional<Bounds>> value = new SimpleObjectProperty<>(Optional.empty());

    /** Empty until the window was placed once. */
    public ObjectProperty<Optional<Bounds>> value() {
        return value;
    }

    public Map<String, String> toView() {
        return value.get()
                .map(b -> Map.of(
                        "window",
                        b.x() + " " + b.y() + " " + b.width() + " " + b.height() + (b.maximized() ? " maximized" : "")))
                .orElse(Map.of());
    }

    public void restore(Map<String, String> view) {
        Matcher matcher = FORM.matcher(view.getOrDefault("window", ""));
        if (matcher.matches()) {
            value.set(Optional.of(new Bounds(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4)),
                    matcher.group(5) != null)));
        }
    }
}
