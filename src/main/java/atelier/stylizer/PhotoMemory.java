package atelier.stylizer;

import ai.djl.engine.EngineException;
import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.nn.Ops;
import java.lang.ref.WeakReference;

/** What the network took from the last photo, kept for the next painting of the same one. */
final class PhotoMemory implements AutoCloseable {
    private final InstantModel model;
    private final Ops ops;
    private final InputBuffer buffer;
    private final TilingLimits limits;
    private WeakReference<Picture> photo = new WeakReference<>(null);
    private PhotoFeatures features;
    private PhotoFeatures reduced;
    private StrokeSize reducedTo;

    PhotoMemory(InstantModel model, Ops ops, InputBuffer buffer, TilingLimits limits) {
        this.model = model;
        this.ops = ops;
        this.buffer = buffer;
        this.limits = limits;
    }

    /** Of the photo, or of the reduced copy that its tiles share statistics of. */
    PhotoFeatures features(Picture wanted, Monitor monitor) {
        turnTo(wanted);
        for (long pixels = limits.wholePixels(wanted); features == null; pixels /= 4) {
            try {
                features = new PhotoFeatures(model, ops, limits.working(wanted, pixels), buffer);
            } catch (OutOfMemoryError | EngineException e) {
                if (!MemoryShortage.caused(e) || pixels < limits.fewestPixels()) {
                    throw e;
                }
                monitor.notice("Memory ran short: the photo's statistics are taken from a smaller copy.");
            }
        }
        return features;
    }

    /** Of the photo at the size that its strokes are painted at. */
    PhotoFeatures reduced(Picture wanted, StrokeSize size) {
        turnTo(wanted);
        if (reduced == null || !size.equals(reducedTo)) {
            forgetReduced();
            reduced = new PhotoFeatures(model, ops, size.reduce(wanted), buffer);
            reducedTo = size;
        }
        return reduced;
    }

    private void turnTo(Picture wanted) {
        if (!photo.refersTo(wanted)) {
            close();
            photo = new WeakReference<>(wanted);
        }
    }

    private void forgetReduced() {
        if (reduced != null) {
            reduced.close();
            reduced = null;
        }
    }

    @Override
    public void close() {
        forgetReduced();
        if (features != null) {
            features.close();
            features = null;
        }
    }
}
