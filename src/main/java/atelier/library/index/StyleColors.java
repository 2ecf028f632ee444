package atelier.library.index;

import atelier.image.color.Oklab;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The palettes of styles in the tables. Colours lie in cells of an Oklab grid, so that those near a wanted one are found
 * through an index.
 */
final class StyleColors {
    private static final double STEP = 0.1;
    private static final int LEVELS = 16;
    // a and b of sRGB colours lie well within ± this
    private static final double REACH = 0.5;
    private static final double LEAST_CHROMA = 0.03;
    /** Stands behind every hue. */
    private static final double GREY = 8;

    private StyleColors() {}

    static Oklab oklab(int rgb) {
        return Oklab.ofSrgb((rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0, (rgb & 0xFF) / 255.0);
    }

    static void put(Connection connection, int key, List<PaletteColor> palette) throws SQLException {
        Sql.run(connection, "DELETE FROM style_color WHERE style = ?", key);
        for (int i = 0; i < palette.size(); i++) {
            Oklab lab = oklab(palette.get(i).rgb());
            Sql.run(
                    connection,
                    "INSERT INTO style_color (style, position, rgb, share, l, a, b, cell)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    key,
                    i,
                    palette.get(i).rgb(),
                    palette.get(i).share(),
                    lab.l(),
                    lab.a(),
                    lab.b(),
                    cell(lab.l(), lab.a(), lab.b()));
        }
        Sql.run(connection, "UPDATE style SET hue = ? WHERE key = ?", hue(palette), key);
    }

    /** From 0 to 2π for the largest colour that has one, {@link #GREY} without any. */
    static double hue(List<PaletteColor> palette) {
        for (PaletteColor color : palette) {
            Oklab lab = oklab(color.rgb());
            if (Math.hypot(lab.a(), lab.b()) >= LEAST_CHROMA) {
                double angle = Math.atan2(lab.b(), lab.a());
                return angle < 0 ? angle + 2 * Math.PI : angle;
            }
        }
        return GREY;
    }

    /** The cells that a ball reaches into. */
    static List<Integer> cellsAround(Oklab centre, double radius) {
        List<Integer> cells = new ArrayList<>();
        for (int l = level(centre.l() - radius); l <= level(centre.l() + radius); l++) {
            for (int a = level(centre.a() + REACH - radius); a <= level(centre.a() + REACH + radius); a++) {
                for (int b = level(centre.b() + REACH - radius); b <= level(centre.b() + REACH + radius); b++) {
                    cells.add((l * LEVELS + a) * LEVELS + b);
                }
            }
        }
        return cells;
    }

    private static int cell(double l, double a, double b) {
        return (level(l) * LEVELS + level(a + REACH)) * LEVELS + level(b + REACH);
    }

    private static int level(double value) {
        return Math.clamp((int) Math.floor(value / STEP), 0, LEVELS - 1);
    }
}
