package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.StyleCode;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.InstantStylizer;
import atelier.nn.MeanStd;
import atelier.nn.Ops;

/**
 * What the stylizer takes from a photo before any style is known, at the photo's size or reduced: kept, it makes
 * repainting after a slider's move half the work.
 */
final class PhotoFeatures implements AutoCloseable {
    private static final int CODE_PIXELS = 512 * 512;

    private final InstantModel model;
    private final Ops ops;
    private final Picture working;
    private final Frame frame;
    private final NDArray channels;
    private final NDArray attended;
    private final MeanStd second;
    private StyleCode code;

    /** @param working the photo, or a reduced copy of it */
    PhotoFeatures(InstantModel model, Ops parent, Picture working, InputBuffer buffer) {
        this.model = model;
        this.working = working;
        this.frame = new Frame(working.width(), working.height(), model.margin());
        this.ops = parent.scope();
        boolean complete = false;
        try (Ops inner = ops.scope()) {
            NDArray content = buffer.read(working, frame.window(), inner);
            NDArray features = model.stylizer().trunk().forward(inner, content).second();
            NDArray weights = model.stylizer().attention().channel().forward(inner, features);
            this.channels = inner.result(weights);
            this.attended = inner.result(model.stylizer().attend(inner, features, channels));
            this.second = ops.meanStd(attended);
            complete = true;
        } finally {
            if (!complete) {
                ops.close();
            }
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
    StyleCode code(InputBuffer buffer) {
        if (code == null) {
            PlanarPicture small = small();
            Region window = new Frame(small.width(), small.height(), 0).window();
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
            NDArray middle = middle(inner, brush);
            MeanStd first = inner.meanStd(middle);
            return new InstantStylizer.Statistics(
                    channels, second, new MeanStd(inner.result(first.mean()), inner.result(first.std())));
        }
    }

    /** Paints the working picture; the result is planar RGB of its size, not held in [0, 1]. */
    float[] paint(Brush brush) {
        try (Ops inner = ops.scope()) {
            NDArray middle = middle(inner, brush);
            NDArray picture = model.stylizer().fromMiddle(inner, middle, inner.meanStd(middle), brush.targets(), 1);
            Region window = frame.window();
            float[] painted = new float[3 * window.area()];
            Ops.read(picture, painted);
            float[] cropped = new float[3 * working.bounds().area()];
            Frame.crop(painted, window, working.bounds(), cropped);
            return cropped;
        }
    }

    private NDArray middle(Ops inner, Brush brush) {
        return model.stylizer().toMiddle(inner, attended, second, brush.targets(), 1);
    }

    @Override
    public void close() {
        ops.close();
    }
}
