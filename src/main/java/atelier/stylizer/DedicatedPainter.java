package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.nn.ComputeDevice;
import atelier.nn.DedicatedStylizer;
import atelier.nn.Ops;
import atelier.nn.SafetensorsException;
import atelier.nn.SafetensorsFile;
import atelier.nn.TensorEngine;
import atelier.nn.Weights;
import atelier.nn.WeightsException;
import atelier.nn.WholeStatistics;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Paints photos in the one style that its model was trained for. A photo above a quarter of a megapixel is painted in
 * tiles that share the statistics of a reduced copy. The style scale has no say here. Used by one thread at a time;
 * keeps nothing between two paintings.
 */
public final class DedicatedPainter implements AutoCloseable {
    /** The farthest that a pixel of the photo reaches in the painting, rounded up to the grid. */
    private static final int REACH = 80;

    private static final int GRID = 4;

    /** The network reflects by four pixels at a quarter of the size: nothing smaller can be painted. */
    private static final int SMALLEST = 32;

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
            new TileWork(limits.tileEdge(), monitor, 0).run(photo.width(), photo.height(), finish::copy);
            return result;
        }
        Picture working = limits.working(photo, limits.wholePixels(photo));
        try (Ops inner = ops.scope()) {
            WholeStatistics whole = new WholeStatistics(inner);
            Region all = grown(working.bounds());
            float[] painted = paint(inner, working, all, whole);
            ColorRule rule = rule(settings, () -> cropped(painted, all, working.bounds()), working);
            if (photo.pixels() <= limits.largestWhole()) {
                finish.write(photo.bounds(), cropped(painted, all, photo.bounds()), rule);
                monitor.progress(1);
                return result;
            }
            tiles(inner, photo, whole, finish, rule, monitor);
        }
        return result;
    }

    private void tiles(
            Ops inner, Picture photo, WholeStatistics whole, Finish finish, ColorRule rule, Monitor monitor) {
        double startsAt = limits.shareOfPreparing(photo);
        monitor.progress(startsAt);
        new TileWork(limits.tileEdge(), monitor, startsAt).run(photo.width(), photo.height(), tile -> {
            whole.replay();
            Region window = window(tile, grown(photo.bounds()));
            finish.write(tile, cropped(paint(inner, photo, window, whole), window, tile), rule);
        });
    }

    private static ColorRule rule(
            PaintSettings settings, java.util.function.Supplier<float[]> painted, Picture reference) {
        ColorRule colors = new ColorPlan(new Oklab(), settings.with("strength", 100)).rule(painted, reference);
        return settings.strength() == 100 ? colors : colors.then(new FadeToPhoto((float) (settings.strength() / 100)));
    }

    private float[] paint(Ops scope, Picture picture, Region window, WholeStatistics whole) {
        float[] rgb = new float[3 * window.area()];
        new MirroredPlane(picture).read(window, rgb);
        try (Ops inner = scope.scope()) {
            NDArray x = inner.floats(rgb, 1, 3, window.height(), window.width());
            Ops.read(network.forward(inner, x, whole), rgb);
            return rgb;
        }
    }

    private static float[] cropped(float[] painted, Region window, Region part) {
        float[] rgb = new float[3 * part.area()];
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < part.height(); y++) {
                int row = plane * window.height() + part.y() - window.y() + y;
                System.arraycopy(
                        painted,
                        row * window.width() + part.x() - window.x(),
                        rgb,
                        (plane * part.height() + y) * part.width(),
                        part.width());
            }
        }
        return rgb;
    }

    /** The picture, made up to the grid and to what the network can see. */
    private static Region grown(Region bounds) {
        return new Region(0, 0, onGrid(bounds.width()), onGrid(bounds.height()));
    }

    private static int onGrid(int length) {
        return Math.max(SMALLEST, Math.ceilDiv(length, GRID) * GRID);
    }

    private static Region window(Region tile, Region all) {
        int left = Math.max(0, tile.x() - REACH);
        int top = Math.max(0, tile.y() - REACH);
        int right = Math.min(all.right(), Math.ceilDiv(tile.right(), GRID) * GRID + REACH);
        int bottom = Math.min(all.bottom(), Math.ceilDiv(tile.bottom(), GRID) * GRID + REACH);
        return new Region(left, top, right - left, bottom - top);
    }

    @Override
    public void close() {
        ops.close();
    }
}
