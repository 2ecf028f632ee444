package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.DedicatedStylizer;
import atelier.nn.Ops;
import atelier.nn.WholeStatistics;

/**
 * One picture painted by a dedicated network at the size that it has: whole, or in tiles that share the statistics of a
 * reduced copy.
 */
final class DedicatedPass implements AutoCloseable {
    /** The farthest that a pixel of the photo reaches in the painting, rounded up to the grid. */
    private static final int REACH = 80;

    private static final int GRID = 4;

    /** The network reflects by four pixels at a quarter of the size: nothing smaller can be painted. */
    private static final int SMALLEST = 32;

    private final Ops scope;
    private final DedicatedStylizer network;
    private final TilingLimits limits;
    private final Picture picture;
    private final Picture seen;
    private final WholeStatistics whole;
    private final PlanarPicture working;

    /** Takes the tiles, each with its planar RGB, which may be changed. */
    interface Sink {
        void take(Region tile, float[] rgb);
    }

    /** Looks at the whole picture, reduced where it is large. */
    DedicatedPass(Ops ops, DedicatedStylizer network, TilingLimits limits, Picture picture) {
        this.scope = ops.scope();
        this.network = network;
        this.limits = limits;
        this.picture = picture;
        this.seen = limits.working(picture, limits.wholePixels(picture));
        this.whole = new WholeStatistics(scope);
        Region all = grown(seen.bounds());
        float[] painted = new float[3 * all.area()];
        try (Ops inner = scope.scope()) {
            Ops.read(paint(inner, seen, all), painted);
        }
        float[] own = new float[3 * seen.bounds().area()];
        copy(painted, all, own, seen.bounds());
        this.working = new PlanarPicture(seen.width(), seen.height(), own);
    }

    /** The picture that the statistics come from: all of it, or a reduced copy. */
    Picture seen() {
        return seen;
    }

    /** {@link #seen}, painted. */
    PlanarPicture working() {
        return working;
    }

    /** @param startsAt the share of the whole job that was done before */
    void tiles(Monitor monitor, double startsAt, Band band, Sink sink) {
        if (picture.pixels() <= limits.largestWhole() && band.equals(Band.ALL)) {
            sink.take(picture.bounds(), working.rgb().clone());
            monitor.progress(1);
            return;
        }
        double prepared = startsAt + (1 - startsAt) * limits.shareOfPreparing(picture);
        monitor.progress(prepared);
        new TileWork(limits.tileEdge(picture), monitor, prepared).run(picture.width(), picture.height(), tile -> {
            whole.replay();
            sink.take(tile, tile(tile, band));
        });
    }

    private float[] tile(Region tile, Band band) {
        Region window = window(tile, band);
        try (Ops inner = scope.scope()) {
            NDArray painted = paint(inner, picture, window);
            float[] rgb = new float[3 * tile.area()];
            band.add(inner, painted, window, tile, new Average(rgb, rgb.length, 1), new Scratch());
            return rgb;
        }
    }

    private NDArray paint(Ops inner, Picture from, Region window) {
        float[] rgb = new float[3 * window.area()];
        new MirroredPlane(from).read(window, rgb);
        NDArray x = inner.floats(rgb, 1, 3, window.height(), window.width());
        return network.forward(inner, x, whole);
    }

    /** Copies what two regions share from one's planes to the other's. */
    static void copy(float[] from, Region source, float[] to, Region target) {
        Region part = source.area() < target.area() ? source : target;
        for (int plane = 0; plane < 3; plane++) {
            for (int y = part.y(); y < part.bottom(); y++) {
                int read = (plane * source.height() + y - source.y()) * source.width() + part.x() - source.x();
                int write = (plane * target.height() + y - target.y()) * target.width() + part.x() - target.x();
                System.arraycopy(from, read, to, write, part.width());
            }
        }
    }

    /** The picture, made up to the grid and to what the network can see. */
    private static Region grown(Region bounds) {
        return new Region(0, 0, onGrid(bounds.width(), SMALLEST), onGrid(bounds.height(), SMALLEST));
    }

    private static int onGrid(int length, int least) {
        return Math.max(least, Math.ceilDiv(length, GRID) * GRID);
    }

    /** The tile and what is seen from it, as far as the picture goes; a band that looks around needs more. */
    private Region window(Region tile, Band band) {
        Region all = grown(picture.bounds());
        int around = REACH + onGrid(band.reach(), GRID);
        int beyond = band.reach() == 0 ? 0 : around;
        int left = Math.max(-beyond, Math.floorDiv(tile.x(), GRID) * GRID - around);
        int top = Math.max(-beyond, Math.floorDiv(tile.y(), GRID) * GRID - around);
        int right = Math.min(all.right() + beyond, onGrid(tile.right(), GRID) + around);
        int bottom = Math.min(all.bottom() + beyond, onGrid(tile.bottom(), GRID) + around);
        return new Region(left, top, right - left, bottom - top);
    }

    @Override
    public void close() {
        scope.close();
    }
}
