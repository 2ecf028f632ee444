package atelier.library.share;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;

/** Lines of text that fit a width. */
final class SheetText {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String ELLIPSIS = "…";

    private SheetText() {}

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : new TextLayout(text, font, CONTEXT).getAdvance();
    }

    /** The text, or as much of its beginning as fits, with an ellipsis. */
    static String fit(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int fitting = 0;
        int tooMany = points.length;
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) / 2;
            if (width(cut(points, middle), font) <= room) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return cut(points, fitting);
    }

    private static String cut(int[] points, int count) {
        return new String(points, 0, count).stripTrailing() + ELLIPSIS;
    }
}
