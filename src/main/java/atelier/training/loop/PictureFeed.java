package atelier.training.loop;

import atelier.training.data.PictureBatch;
import atelier.training.data.PictureBatches;
import atelier.training.data.PictureCache;
import atelier.training.data.Prefetch;

/** Batches of one set of pictures from a step on, made ahead on a thread of their own. */
final class PictureFeed implements AutoCloseable {
    private static final int DEPTH = 4;

    private final PictureBatches batches;
    private final Prefetch<PictureBatch> prefetch;

    private PictureFeed(PictureBatches batches, long first) {
        this.batches = batches;
        this.prefetch = new Prefetch<>(batches::at, first, DEPTH);
    }

    static PictureFeed of(PictureCache cache, int batch, boolean flips, long seed, long first) {
        return new PictureFeed(PictureBatches.of(cache, batch, flips, seed), first);
    }

    static PictureFeed ofStyles(PictureCache cache, int batch, boolean flips, long seed, long first) {
        return new PictureFeed(PictureBatches.ofStyles(cache, batch, flips, seed), first);
    }

    /** Other parts of the pictures that {@link #ofStyles} gives at the same steps. */
    static PictureFeed ofStylesAgain(PictureCache cache, int batch, boolean flips, long seed, long first) {
        return new PictureFeed(PictureBatches.ofStylesAgain(cache, batch, flips, seed), first);
    }

    PictureBatch next() {
        return prefetch.next();
    }

    /** A batch out of turn. */
    PictureBatch at(long step) {
        return batches.at(step);
    }

    double secondsWaited() {
        return prefetch.secondsWaited();
    }

    @Override
    public void close() {
        prefetch.close();
    }
}
