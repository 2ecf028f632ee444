package atelier.library.share;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.LoggerFactory;

/** The letters of sheets: the studio's own, or the system's where those can't be used or lack a script. */
final class SheetFonts {
    private final Font regular = load("/atelier/ui/fonts/Inter-Regular.otf", Font.PLAIN);
    private final Font strong = load("/atelier/ui/fonts/Inter-SemiBold.otf", Font.BOLD);

    Font regular(float size, String text) {
        return choose(regular, Font.PLAIN, size, text);
    }

    Font strong(float size, String text) {
        return choose(strong, Font.BOLD, size, text);
    }

    private static Font choose(Font own, int weight, float size, String text) {
        Font font = own.canDisplayUpTo(text) < 0 ? own : new Font(Font.SANS_SERIF, weight, 1);
        return font.deriveFont(size);
    }

    private static Font load(String resource, int weight) {
        try (InputStream in = SheetFonts.class.getResourceAsStream(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            LoggerFactory.getLogger(SheetFonts.class).warn("{} can't be used", resource, e);
            return new Font(Font.SANS_SERIF, weight, 1);
        }
    }
}
