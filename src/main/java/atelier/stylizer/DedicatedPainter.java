package atelier.stylizer;

import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.nn.ComputeDevice;
import atelier.nn.DedicatedStylizer;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.nn.WeightsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Paints photos in the one style that its model was trained for. Strokes stand in every size of a photo alike, as large
 * as the style scale says: see {@link StrokeSize}. Used by one thread at a time; keeps nothing between two paintings.
 */
public final class DedicatedPainter implements AutoCloseable {
    /** Pixels around a tile that are painted with it for its detail. */
    private static final int MARGIN = 32;

    private static final TilingLimits LIMITS = new TilingLimits(512 * 512, 512 * 512, 256);

    private final Ops ops;
    private final Painter.ModelId id;
    private final DedicatedStylizer network;
    private final TilingLimits limits;

    private DedicatedPainter(Ops ops, Painter.ModelId id, DedicatedStylizer network, TilingLimits limits) {
        this.ops = ops;
        this.id = id;
        this.network = network;
        this.limits = limits;
    }

    /**
     * Loads the model of a folder.
     *
     * @throws ModelException with a sentence when its files are missing, damaged, or of another kind
     */
    public static DedicatedPainter load(Path folder, TensorEngine engine, ComputeDevice device) throws IOException {
        return load(folder, engine, device, LIMITS);
    }

    static DedicatedPainter load(Path folder, TensorEngine engine, ComputeDevice device, TilingLimits limits)
            throws IOException {
        TensorEngine.inferenceThread();
        ModelFolder model = ModelFolder.open(folder);
        Ops ops = engine.ops(device);
        try (SafetensorsFile file = SafetensorsFile.open(model.weights())) {
            DedicatedPainter painter = new DedicatedPainter(
                    ops,
                    new Painter.ModelId(model.name(), model.sha256()),
                    DedicatedStylizer.of(Weights.load(file, ops)),
                    limits);
            ops = null;
            return painter;
        } catch (SafetensorsException | WeightsException e) {
            throw new ModelException(
                    "The model in %s is no painter for one style: %s".formatted(folder, e.getMessage()), e);
        } finally {
            if (ops != null) {
                ops.close();
            }
        }
    }

    public Painter.ModelId model() {
        return id;
    }

    /**
     * Paints a photo at its own size. Alpha is passed through; strength mixes with the photo and goes beyond the
     * painting above 100.
     *
     * @throws java.util.concurrent.CancellationException between two tiles, when the monitor says so
     */
    public PictureBuffer paint(Picture photo, PaintSettings settings, PictureBuffer.Depth depth, Monitor monitor) {
        TensorEngine.inferenceThread();
        PictureBuffer result = PictureBuffer.allocate(photo.width(), photo.height(), depth, photo.hasAlpha());
        Finish finish = new Finish(photo, result);
        monitor.checkCancelled();
        if (settings.strength() <= 0) {
            new TileWork(limits.tileEdge(photo), monitor, 0).run(photo.width(), photo.height(), finish::copy);
            return result;
        }
        StrokeSize size = StrokeSize.of(settings);
        if (size.smallerThan(photo)) {
            paintFromSmaller(photo, size, settings, finish, monitor);
        } else {
            paintDirectly(photo, settings, finish, monitor);
        }
        return result;
    }

    private void paintDirectly(Picture photo, PaintSettings settings, Finish finish, Monitor monitor) {
        try (DedicatedPass pass = new DedicatedPass(ops, network, limits, photo)) {
            PlanarPicture working = pass.working();
            ColorRule rule = rule(settings, working::rgb, pass.seen());
            pass.tiles(monitor, 0, Band.ALL, (tile, rgb) -> finish.write(tile, rgb, rule));
        }
    }

    /** Strokes from the smaller painting, and the detail that it lacks from one at the photo's size. */
    private void paintFromSmaller(
            Picture photo, StrokeSize size, PaintSettings settings, Finish finish, Monitor monitor) {
        Picture reduced = size.reduce(photo);
        PlanarPicture small = painted(reduced, monitor);
        CoarsePainting enlarged = new CoarsePainting(small, photo);
        ColorRule rule = rule(settings, small::rgb, reduced);
        Band detail = Band.Detail.lostBy(size.ratio(photo), MARGIN);
        double before = (double) reduced.pixels() / (reduced.pixels() + photo.pixels());
        try (DedicatedPass pass = new DedicatedPass(ops, network, limits, photo)) {
            pass.tiles(monitor, before, detail, (tile, rgb) -> {
                enlarged.addTo(tile, rgb);
                finish.write(tile, rgb, rule);
            });
        }
    }

    private PlanarPicture painted(Picture picture, Monitor monitor) {
        float[] all = new float[3 * picture.width() * picture.height()];
        try (DedicatedPass pass = new DedicatedPass(ops, network, limits, picture)) {
            pass.tiles(
                    monitor.silent(), 0, Band.ALL, (tile, rgb) -> DedicatedPass.copy(rgb, tile, all, picture.bounds()));
        }
        return new PlanarPicture(picture.width(), picture.height(), all);
    }

    private static ColorRule rule(PaintSettings settings, Supplier<float[]> painted, Picture reference) {
        ColorRule colors = new ColorPlan(new OklabPixels(), settings.with("strength", 100)).rule(painted, reference);
        return settings.strength() == 100 ? colors : colors.then(new FadeToPhoto((float) (settings.strength() / 100)));
    }

    @Override
    public void close() {
        ops.close();
    }
}
