package atelier.ui.library;

import atelier.art.Style;
import atelier.art.StyleBlend;
import atelier.stylizer.PaintSettings;
import java.nio.file.Path;
import java.util.List;

/** What the library hands to the other workspaces. Called on the interface thread. */
public interface Handover {
    /** Paints the open photo with a style, and shows it. */
    void use(Style style);

    /** Adds a style to what the photo is painted with. */
    void blend(Style style);

    /** Takes over a blend and settings, as from a render's recipe, and shows the photo. */
    void apply(StyleBlend blend, PaintSettings settings);

    /** Makes styles of pictures, and keeps them. */
    void makeStyles(List<Path> pictures);

    /** Opens photos in front of the user. */
    void open(List<Path> photos);
}
