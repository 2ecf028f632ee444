package atelier.stylizer;

import ai.djl.engine.EngineException;
import atelier.art.CodeScales;
import atelier.art.Monitor;
import atelier.art.StyleBlend;
import atelier.art.StyleCode;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.nn.ComputeDevice;
import atelier.nn.Ops;
import atelier.nn.TensorEngine;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;

/**
 * Paints photos in any style in one pass. A photo of up to about two megapixels is painted whole, and what the network
 * took from the last one is kept, so that painting it again with another setting is quick. A larger photo is painted in
 * tiles that share statistics of a reduced copy. Used by one thread at a time.
 */
public final class InstantPainter implements Painter {
    private final Ops ops;
    private final InstantModel model;
    private final TilingLimits limits;
    private final InputBuffer buffer = new InputBuffer();
    private final Scratch tilePixels = new Scratch();
    private final Oklab space = new Oklab();
    private WeakReference<Picture> keptPhoto = new WeakReference<>(null);
    private PhotoFeatures kept;

    private InstantPainter(Ops ops, InstantModel model, TilingLimits limits) {
        this.ops = ops;
        this.model = model;
        this.limits = limits;
    }

    /**
     * Loads the model of a folder.
     *
     * @throws ModelException with a sentence when the folder's files are missing, damaged or don't fit
     */
    public static InstantPainter load(Path folder, TensorEngine engine, ComputeDevice device) throws IOException {
        return load(folder, engine, device, TilingLimits.DEFAULT);
    }

    static InstantPainter load(Path folder, TensorEngine engine, ComputeDevice device, TilingLimits limits)
            throws IOException {
        TensorEngine.inferenceThread();
        Ops ops = engine.ops(device);
        try {
            InstantPainter painter = new InstantPainter(ops, InstantModel.load(folder, ops), limits);
            ops = null;
            return painter;
        } finally {
            if (ops != null) {
                ops.close();
            }
        }
    }

    @Override
    public ModelId model() {
        return model.id();
    }

    @Override
    public CodeScales encode(Picture style, Monitor monitor) {
        TensorEngine.inferenceThread();
        return new StyleReader(model, ops, buffer).encode(style, monitor);
    }

    @Override
    public PictureBuffer paint(
            Picture photo, StyleBlend blend, PaintSettings settings, PictureBuffer.Depth depth, Monitor monitor) {
        TensorEngine.inferenceThread();
        PictureBuffer result = PictureBuffer.allocate(photo.width(), photo.height(), depth, photo.hasAlpha());
        Finish finish = new Finish(photo, result);
        monitor.checkCancelled();
        if (settings.strength() <= 0) {
            new TileWork(limits.tileEdge(), monitor, 0).run(photo.width(), photo.height(), finish::copy);
            return result;
        }
        PhotoFeatures features = features(photo, monitor);
        monitor.checkCancelled();
        double strength = settings.strength() / 100;
        StyleCode own = features.code(buffer);
        try (Ops inner = ops.scope()) {
            Brush brush = Brush.of(inner, blend.codeAt(settings.scale()), own, strength);
            paint(photo, features, brush, settings, finish, monitor);
        }
        return result;
    }

    private void paint(
            Picture photo,
            PhotoFeatures features,
            Brush brush,
            PaintSettings settings,
            Finish finish,
            Monitor monitor) {
        ColorPlan colors = new ColorPlan(space, settings);
        if (features.paints(photo)) {
            float[] painted = features.paint(brush);
            finish.write(photo.bounds(), painted, colors.rule(() -> painted, photo));
            monitor.progress(1);
        } else {
            ColorRule rule = colors.rule(() -> features.paint(brush), features.working());
            try (Ops inner = ops.scope()) {
                TilePass pass = new TilePass(model, inner, buffer, photo, features.statistics(inner, brush), brush);
                double startsAt = limits.shareOfPreparing(photo);
                monitor.progress(startsAt);
                new TileWork(limits.tileEdge(), monitor, startsAt).run(photo.width(), photo.height(), tile -> {
                    float[] painted = tilePixels.of(3 * tile.area());
                    pass.paint(tile, painted);
                    finish.write(tile, painted, rule);
                });
            }
        }
    }

    /** What the network takes from the photo, kept for the next painting of the same one. */
    private PhotoFeatures features(Picture photo, Monitor monitor) {
        if (kept != null && keptPhoto.refersTo(photo)) {
            return kept;
        }
        forget();
        for (long pixels = limits.wholePixels(photo); ; pixels /= 4) {
            try {
                kept = new PhotoFeatures(model, ops, limits.working(photo, pixels), buffer);
                keptPhoto = new WeakReference<>(photo);
                return kept;
            } catch (OutOfMemoryError | EngineException e) {
                if (!MemoryShortage.caused(e) || pixels < limits.fewestPixels()) {
                    throw e;
                }
                monitor.notice("Memory ran short: the photo's statistics are taken from a smaller copy.");
            }
        }
    }

    private void forget() {
        if (kept != null) {
            kept.close();
            kept = null;
        }
    }

    @Override
    public void close() {
        forget();
        ops.close();
    }
}
