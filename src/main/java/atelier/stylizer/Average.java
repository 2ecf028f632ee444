package atelier.stylizer;

import atelier.image.Region;
import java.util.Arrays;

/** The mean of several paintings of one tile, planar RGB. */
final class Average {
    private final float[] into;
    private final float share;

    /**
     * @param into where the mean comes to stand; cleared here
     * @param length how much of {@code into} belongs to the tile
     * @param count how many paintings there will be
     */
    Average(float[] into, int length, int count) {
        this.into = into;
        this.share = 1f / count;
        Arrays.fill(into, 0, length, 0);
    }

    /** Adds what a painted window holds of the tile. */
    void add(float[] painted, Region window, Region tile) {
        add(painted, window, tile, share);
    }

    /** Takes away what belongs to a painting that was added, as {@link #add} adds it. */
    void subtract(float[] part, Region window, Region tile) {
        add(part, window, tile, -share);
    }

    private void add(float[] values, Region window, Region tile, float weight) {
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < tile.height(); y++) {
                int from =
                        (plane * window.height() + tile.y() - window.y() + y) * window.width() + tile.x() - window.x();
                int to = (plane * tile.height() + y) * tile.width();
                for (int x = 0; x < tile.width(); x++) {
                    into[to + x] += weight * values[from + x];
                }
            }
        }
    }
}
