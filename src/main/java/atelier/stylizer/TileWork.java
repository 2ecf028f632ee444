package atelier.stylizer;

import ai.djl.engine.EngineException;
import atelier.art.Monitor;
import atelier.image.Region;
import atelier.nn.TensorEngine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Paints a picture tile by tile. Progress is told and cancelling answered after each one; a tile that doesn't fit into
 * memory is halved, and so are those after it.
 */
final class TileWork {
    /** A tile of this edge that doesn't fit is an error: nothing smaller makes sense. */
    static final int SMALLEST = 64;

    /** Paints one tile; throws {@link OutOfMemoryError} or DJL's exception when it doesn't fit. */
    interface TilePainter {
        void paint(Region tile);
    }

    private final Deque<Region> waiting = new ArrayDeque<>();
    private int edge;
    private final Monitor monitor;
    private final double startsAt;

    /**
     * @param edge the first tiles' edge, a multiple of 8
     * @param startsAt the share of the whole job that is done already
     */
    TileWork(int edge, Monitor monitor, double startsAt) {
        this.edge = edge;
        this.monitor = monitor;
        this.startsAt = startsAt;
    }

    void run(int width, int height, TilePainter painter) {
        waiting.addAll(split(new Region(0, 0, width, height)));
        long all = (long) width * height;
        long done = 0;
        boolean several = waiting.size() > 1;
        while (!waiting.isEmpty()) {
            if (several) {
                // tiles differ in size, and what they free is torn into pieces that the next one doesn't fit into
                TensorEngine.releaseFreedMemory();
            }
            monitor.checkCancelled();
            Region tile = waiting.pop();
            if (Math.max(tile.width(), tile.height()) > edge) {
                split(tile).reversed().forEach(waiting::push);
            } else if (fits(tile, painter)) {
                done += tile.area();
                monitor.progress(startsAt + (1 - startsAt) * done / all);
            } else {
                waiting.push(tile);
            }
        }
    }

    private boolean fits(Region tile, TilePainter painter) {
        try {
            painter.paint(tile);
            return true;
        } catch (OutOfMemoryError | EngineException e) {
            int half = Math.max(SMALLEST, Math.max(tile.width(), tile.height()) / 2 / 8 * 8);
            if (!MemoryShortage.caused(e) || half >= edge) {
                throw e;
            }
            edge = half;
            monitor.notice("Memory ran short: going on in smaller tiles of %d pixels.".formatted(edge));
            return false;
        }
    }

    private List<Region> split(Region region) {
        List<Region> tiles = new ArrayList<>();
        for (int y = region.y(); y < region.bottom(); y += edge) {
            for (int x = region.x(); x < region.right(); x += edge) {
                tiles.add(new Region(x, y, Math.min(edge, region.right() - x), Math.min(edge, region.bottom() - y)));
            }
        }
        return tiles;
    }
}
