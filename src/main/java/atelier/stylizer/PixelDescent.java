package atelier.stylizer;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.Adam;
import atelier.nn.AdamSettings;
import atelier.nn.FeatureNetwork;
import atelier.nn.LayerOps;
import atelier.nn.LossOps;
import atelier.nn.Ops;
import atelier.nn.RateSchedule;
import atelier.nn.TensorEngine;
import atelier.nn.UpdateOps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Works a painting over by gradient descent on its pixels: the photo's features, the styles' Gram matrices (Gatys et
 * al. 2016), at growing sizes, each begun with what the smaller one came to. Used by one thread at a time.
 */
final class PixelDescent {
    /** Longest side of the first painting: broad shapes are found there, in little time. */
    private static final int FIRST_SIDE = 160;

    private static final int FIRST_STEPS = 120;
    private static final int STEPS = 70;
    private static final int LAST_STEPS = 50;
    private static final double RATE = 0.03;
    private static final double CONTENT = 0.08;
    private static final double VARIATION = 0.1;

    /** Relu4_1: what is where, and little of how it is painted. */
    private static final int CONTENT_TAP = 3;

    /** Painted around the picture, mirrored, and cut off: next to a border the network sees what isn't there. */
    private static final int MARGIN = 16;

    /** The network halves four times and reflects by a pixel each time. */
    private static final int SMALLEST = 32;

    private final Ops ops;
    private final FeatureNetwork features;

    /** A style's picture and its share of the whole, all of which sum to 1. */
    record Model(Picture picture, double share) {}

    /** A size to paint at, and how long. */
    private record Stage(int width, int height, int steps) {
        double work() {
            return (double) steps * width * height;
        }

        int side() {
            return Math.max(width, height);
        }

        /** With the margin. */
        Region window() {
            return new Region(-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN);
        }
    }

    /** @param ops where working memory lives; the network belongs to its scope or to one around it */
    PixelDescent(Ops ops, FeatureNetwork features) {
        this.ops = ops;
        this.features = features;
    }

    /**
     * A painting of the photo's size.
     *
     * @param start where to begin, of the photo's shape and any size
     * @param strength above 0; 1 weighs photo and style as the defaults do
     * @throws java.util.concurrent.CancellationException between two steps, when the monitor says so
     */
    PlanarPicture paint(PlanarPicture start, Picture photo, List<Model> models, double strength, Monitor monitor) {
        List<Stage> stages = stages(photo);
        double all = stages.stream().mapToDouble(Stage::work).sum();
        double done = 0;
        PlanarPicture painting = start;
        for (Stage stage : stages) {
            double from = done / all;
            double share = stage.work() / all;
            painting = paint(stage, painting, photo, models, strength, new PartOf(monitor, from, share));
            done += stage.work();
        }
        return painting.bounds().equals(photo.bounds())
                ? painting
                : new Resampler().resize(painting, photo.width(), photo.height());
    }

    private static List<Stage> stages(Picture photo) {
        int longest = Math.max(photo.width(), photo.height());
        List<Stage> stages = new ArrayList<>();
        for (double side = FIRST_SIDE; side < longest / 1.2; side *= Math.sqrt(2)) {
            stages.add(stage(photo, side / longest, stages.isEmpty() ? FIRST_STEPS : STEPS));
        }
        stages.add(stage(photo, 1, stages.isEmpty() ? FIRST_STEPS : LAST_STEPS));
        return stages;
    }

    private static Stage stage(Picture photo, double ratio, int steps) {
        return new Stage(length(ratio * photo.width()), length(ratio * photo.height()), steps);
    }

    private static int length(double pixels) {
        return Math.max(SMALLEST, (int) Math.round(pixels));
    }

    private PlanarPicture paint(
            Stage stage, Picture start, Picture photo, List<Model> models, double strength, Monitor monitor) {
        Resampler resampler = new Resampler();
        try (Ops scope = ops.scope()) {
            Texture texture = texture(scope, models, stage);
            NDArray seen = read(scope, resampler.resize(photo, stage.width(), stage.height()), stage.window());
            NDArray content = features.ownTaps(scope, seen).get(CONTENT_TAP);
            double contentWeight = CONTENT / strength / Texture.meanSquare(content.toFloatArray());
            PlanarPicture begun = resampler.resize(start, stage.width(), stage.height());
            NDArray pixels = new LayerOps(scope).toSigned(read(scope, begun, stage.window()));
            SequencedMap<String, NDArray> moved = new LinkedHashMap<>();
            moved.put("pixels", pixels);
            Adam adam = Adam.of(scope, AdamSettings.of(RATE, 0.9, 0.99), moved);
            RateSchedule schedule =
                    new RateSchedule(RateSchedule.Form.COSINE, 5, stage.steps() / 2, stage.steps(), 0.2);
            for (int i = 0; i < stage.steps(); i++) {
                monitor.checkCancelled();
                step(scope, pixels, texture, content, contentWeight, adam, schedule.factor(i));
                monitor.progress((i + 1.0) / stage.steps());
            }
            return cut(new LayerOps(scope).toUnit(pixels).toFloatArray(), stage);
        }
    }

    // leaves the thread as inference threads are: other work runs on it between two steps
    private void step(
            Ops scope, NDArray pixels, Texture texture, NDArray content, double contentWeight, Adam adam, double rate) {
        TensorEngine.trainingThread();
        try (Ops inner = scope.scope()) {
            pixels.setRequiresGradient(true);
            NDArray picture = new LayerOps(inner).toUnit(pixels);
            List<NDArray> taps = features.ownTaps(inner, picture);
            LossOps losses = new LossOps(inner);
            NDArray loss = losses.weightedSum(
                    List.of(
                            texture.distance(inner, taps),
                            losses.meanSquare(taps.get(CONTENT_TAP), content),
                            losses.variationAbsolute(picture)),
                    List.of(1.0, contentWeight, VARIATION));
            List<NDArray> gradients = new UpdateOps(inner).gradients(loss, List.of(pixels), false);
            TensorEngine.inferenceThread();
            adam.step(inner, gradients, rate);
            new UpdateOps(inner).clamp(List.of(pixels), 1);
        } finally {
            TensorEngine.inferenceThread();
        }
    }

    /** A style's picture is never enlarged: it would have no texture of its own at that size. */
    private Texture texture(Ops scope, List<Model> models, Stage stage) {
        List<Texture> textures = new ArrayList<>();
        for (Model model : models) {
            Picture picture = model.picture();
            int longest = Math.max(picture.width(), picture.height());
            double ratio = Math.min(1, (double) stage.side() / longest);
            try (Ops inner = scope.scope()) {
                PlanarPicture sized = new Resampler()
                        .resize(picture, length(ratio * picture.width()), length(ratio * picture.height()));
                textures.add(Texture.of(inner, features, read(inner, sized, sized.bounds())));
            }
        }
        return Texture.mix(textures, models.stream().map(Model::share).toList());
    }

    private static NDArray read(Ops scope, PlanarPicture picture, Region window) {
        float[] rgb = new float[3 * window.area()];
        new MirroredPlane(picture).read(window, rgb);
        return scope.floats(rgb, 1, 3, window.height(), window.width());
    }

    private static PlanarPicture cut(float[] painted, Stage stage) {
        Region window = stage.window();
        Region inner = new Region(MARGIN, MARGIN, stage.width(), stage.height());
        float[] rgb = new float[3 * inner.area()];
        new PlanarPicture(window.width(), window.height(), painted).readRgb(inner, rgb);
        return new PlanarPicture(stage.width(), stage.height(), rgb);
    }
}
