package atelier.ui.library;

import java.util.List;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

/** Styles under way between two places of the window, as their ids. */
public final class StyleDrag {
    /** What the dragboard calls them; asked for by name, because a format can be made only once. */
    private static final String NAME = "application/x-atelier-style-ids";

    private StyleDrag() {}

    static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(NAME);
        return known == null ? new DataFormat(NAME) : known;
    }

    public static ClipboardContent content(List<String> ids) {
        ClipboardContent content = new ClipboardContent();
        content.put(format(), String.join("\n", ids));
        return content;
    }

    /** The ids, empty where something else is dragged. */
    public static List<String> ids(Dragboard dragboard) {
        return dragboard.getContent(format()) instanceof String ids
                ? ids.lines().toList()
                : List.of();
    }
}
