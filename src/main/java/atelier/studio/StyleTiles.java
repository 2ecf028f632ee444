package atelier.studio;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import java.util.List;

/** Paints one photo in many styles at small size, for the style grid. Results are cached by photo and style. */
public interface StyleTiles {
    /** Longest side of a tile in pixels. */
    int SIDE = 224;

    /** Called on the studio's delivery executor, once for each style, in the order asked for. */
    interface Listener {
        void painted(Style style, PictureBuffer tile);

        void failed(Style style, Problem problem);
    }

    /** Takes the place of the work still waiting from an earlier call. Visible styles come first in the list. */
    void paint(Photo photo, List<Style> styles, Listener listener);

    void cancel();
}
