package atelier.studio;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import java.util.List;

/** The styles that ship. */
public interface Starters {
    List<Style> all();

    PictureBuffer swatch(Style style);
}
