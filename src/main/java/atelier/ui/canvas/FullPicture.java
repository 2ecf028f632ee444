package atelier.ui.canvas;

import atelier.image.PictureBuffer;
import atelier.ui.kit.Pixels;
import atelier.ui.kit.Workers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole painted photo of any size, given to the screen in tiles: only those in sight are converted, off the interface
 * thread, and only so many are held.
 */
public final class FullPicture {
    /** Side of a tile in photo pixels. */
    public static final int TILE = 512;

    private static final int HELD = 160;

    /** Where a tile lies in the grid of tiles. */
    public record Place(int column, int row) {}

    private final PictureBuffer picture;
    private final Workers workers;
    private final Runnable arrived;
    private final Set<Place> underWay = new HashSet<>();
    private final Map<Place, Pixels.Level> tiles = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Pixels.Level> eldest) {
            return size() > HELD;
        }
    };

    /** {@code arrived} is called on the interface thread when a tile that was asked for is there. */
    public FullPicture(PictureBuffer picture, Workers workers, Runnable arrived) {
        this.picture = picture;
        this.workers = workers;
        this.arrived = arrived;
    }

    public int width() {
        return picture.width();
    }

    public int height() {
        return picture.height();
    }

    /** The tile when it is at hand; otherwise it is made, and {@code arrived} tells when. */
    public Optional<Pixels.Level> tile(Place place) {
        Pixels.Level level = tiles.get(place);
        if (level == null && underWay.add(place)) {
            workers.load(
                    () -> convert(place),
                    made -> {
                        underWay.remove(place);
                        tiles.put(place, made);
                        arrived.run();
                    },
                    failure -> underWay.remove(place));
        }
        return Optional.ofNullable(level);
    }

    private Pixels.Level convert(Place place) {
        int x = place.column() * TILE;
        int y = place.row() * TILE;
        return Pixels.level(picture, x, y, Math.min(TILE, width() - x), Math.min(TILE, height() - y));
    }
}
