package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.art.StyleCode;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.InstantStylizer;
import atelier.nn.MeanStd;
import atelier.nn.Ops;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the stylizer takes from a photo before any style is known, at the photo's size or reduced: kept, it makes
 * repainting after a slider's move half the work.
 */
final class PhotoFeatures implements AutoCloseable {
    private static final int CODE_PIXELS = 512 * 512;

    private final InstantModel model;
    private final Ops ops;
    private final Picture working;
    private final InputBuffer buffer;
    private final Map<Shift, Kept> kept = new HashMap<>();
    private NDArray channels;
    private MeanStd second;
    private StyleCode code;

    /** What is kept of the photo on one grid. */
    private record Kept(Frame frame, NDArray attended) {}

    /** @param working the photo, or a reduced copy of it */
    PhotoFeatures(InstantModel model, Ops parent, Picture working, InputBuffer buffer) {
        this.model = model;
        this.working = working;
        this.buffer = buffer;
        this.ops = parent.scope();
        boolean complete = false;
        try {
            Kept plain = read(Shift.NONE);
            second = ops.meanStd(plain.attended());
            kept.put(Shift.NONE, plain);
            complete = true;
        } finally {
            if (!complete) {
                ops.close();
            }
        }
    }

    /** All grids share the statistics of the first, as the tiles of a larger photo do. */
    private Kept read(Shift shift) {
        Frame frame = model.frame(working.width(), working.height(), shift);
        try (Ops inner = ops.scope()) {
            NDArray content = model.content(inner, buffer, working, frame.window());
            NDArray features = model.stylizer().trunk().forward(inner, content).second();
            if (channels == null) {
                channels = inner.result(model.stylizer().attention().channel().forward(inner, features));
            }
            NDArray attended = inner.result(model.stylizer().attend(inner, features, channels));
            return new Kept(frame, attended);
        }
    }

    Picture working() {
        return working;
    }

    /** Whether these features are at the photo's own size, so that {@link #paint} paints all of it. */
    boolean paints(Picture photo) {
        return working.width() == photo.width() && working.height() == photo.height();
    }

    /** The photo's own code: with it the stylizer paints nearly the photo. */
    StyleCode code() {
        if (code == null) {
            PlanarPicture small = small();
            Region window = model.frameToEncode(small.width(), small.height()).window();
            try (Ops inner = ops.scope()) {
                code = model.encode(inner, buffer.read(small, window, inner));
            }
        }
        return code;
    }

    private PlanarPicture small() {
        double scale = Math.min(1, Math.sqrt((double) CODE_PIXELS / working.pixels()));
        int width = Math.max(1, (int) Math.round(scale * working.width()));
        int height = Math.max(1, (int) Math.round(scale * working.height()));
        // the encoder reflects borders of its feature maps, so they need a few pixels each way
        return new Resampler().resize(working, Math.max(16, width), Math.max(16, height));
    }

    /** The statistics that tiles of the photo need to be painted like the whole. */
    InstantStylizer.Statistics statistics(Ops target, Brush brush) {
        try (Ops inner = target.scope()) {
            MeanStd first = inner.meanStd(middle(inner, Shift.NONE, brush));
            return new InstantStylizer.Statistics(
                    channels, second, new MeanStd(inner.result(first.mean()), inner.result(first.std())));
        }
    }

    /** Paints the working picture on each grid; the mean is planar RGB of its size, not held in [0, 1]. */
    float[] paint(Brush brush, List<Shift> shifts, Band band, Monitor monitor) {
        float[] painted = new float[3 * working.bounds().area()];
        Average average = new Average(painted, painted.length, shifts.size());
        try (Ops inner = ops.scope()) {
            NDArray middle = middle(inner, Shift.NONE, brush);
            MeanStd first = inner.meanStd(middle);
            for (Shift shift : shifts) {
                monitor.checkCancelled();
                paint(
                        shift,
                        shift.equals(Shift.NONE) ? middle : middle(inner, shift, brush),
                        first,
                        brush,
                        band,
                        average);
            }
        }
        return painted;
    }

    private void paint(Shift shift, NDArray middle, MeanStd first, Brush brush, Band band, Average average) {
        try (Ops inner = ops.scope()) {
            NDArray picture = model.stylizer().fromMiddle(inner, middle, first, brush.targets(), 1);
            Region window = kept.get(shift).frame().window();
            band.add(inner, ChromaBlur.of(inner, picture), window, working.bounds(), average, new Scratch());
        }
    }

    private NDArray middle(Ops inner, Shift shift, Brush brush) {
        NDArray attended = kept.computeIfAbsent(shift, this::read).attended();
        return model.stylizer().toMiddle(inner, attended, second, brush.targets(), 1);
    }

    @Override
    public void close() {
        ops.close();
    }
}
