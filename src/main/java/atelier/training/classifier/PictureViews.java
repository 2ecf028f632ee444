package atelier.training.classifier;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.image.Region;
import atelier.nn.FeatureNetwork;
import atelier.nn.GradientPause;
import atelier.nn.KeyedRandom;
import atelier.nn.LayerOps;
import atelier.nn.Ops;
import atelier.training.data.PictureSource;
import java.nio.file.Path;

/**
 * What the classifier sees of one picture: the middle of the whole, the same as a small picture enlarged, for samples of
 * small generators are such, and square parts of at least half the shorter side, half of them mirrored.
 */
record PictureViews(Ops ops, FeatureNetwork features, PictureSource source, int side, long seed) {
    private static final long PARTS = KeyedRandom.named("classifier.parts");
    private static final double LEAST = 0.5;
    private static final int CHANNELS = 3;
    private static final int SMALL = 2;

    /** The statistics of the first {@code count} views, {@code [count][D]}; the first is the middle. */
    float[][] of(Path file, int count, long index) {
        Picture picture = opened(file);
        KeyedRandom random = KeyedRandom.of(seed, PARTS, index);
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            try (GradientPause _ = new GradientPause();
                    Ops inner = ops.scope()) {
                NDArray view = view(inner, picture, i, random);
                rows[i] =
                        StyleClassifier.statistics(inner, features, view, side).toFloatArray();
            }
        }
        return rows;
    }

    private Picture opened(Path file) {
        PictureSource.Opened opened = source.open(file);
        // parts of half the side are then not enlarged much, and a huge picture isn't kept whole
        double scale = Math.min(1, 1.5 * side / Math.min(opened.width(), opened.height()));
        return opened.resized(
                Math.max(1, (int) Math.round(opened.width() * scale)),
                Math.max(1, (int) Math.round(opened.height() * scale)),
                Monitor.NONE);
    }

    private NDArray view(Ops inner, Picture picture, int index, KeyedRandom random) {
        int shorter = Math.min(picture.width(), picture.height());
        if (index > 1) {
            int part = Math.max(1, (int) Math.round(shorter * (LEAST + (1 - LEAST) * random.nextDouble())));
            int x = random.nextInt(picture.width() - part + 1);
            int y = random.nextInt(picture.height() - part + 1);
            return square(inner, picture, x, y, part, random.nextBoolean());
        }
        int x = (picture.width() - shorter) / 2;
        int y = (picture.height() - shorter) / 2;
        NDArray whole = square(inner, picture, x, y, shorter, false);
        return index == 0 ? whole : new LayerOps(inner).resizeSmooth(whole, side / SMALL, side / SMALL);
    }

    private static NDArray square(Ops inner, Picture picture, int x, int y, int part, boolean mirrored) {
        float[] rgb = new float[CHANNELS * part * part];
        picture.readRgb(new Region(x, y, part, part), rgb);
        return inner.floats(mirrored ? mirrored(rgb, part) : rgb, 1, CHANNELS, part, part);
    }

    private static float[] mirrored(float[] rgb, int width) {
        float[] result = new float[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            result[i] = rgb[i - i % width + width - 1 - i % width];
        }
        return result;
    }
}
