package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.art.Monitor;
import atelier.image.Picture;
import atelier.nn.Ops;
import atelier.training.data.PictureSource;
import java.nio.file.Path;

/** One picture from a file, planar RGB in [0, 1], with sides that are multiples of 4. */
final class LoadedPicture {
    private static final int GRID = 4;

    private final int height;
    private final int width;
    private final float[] rgb;

    private LoadedPicture(int height, int width, float[] rgb) {
        this.height = height;
        this.width = width;
        this.rgb = rgb;
    }

    /** @param longest about how long its longer side becomes; smaller pictures are not enlarged */
    static LoadedPicture of(PictureSource source, Path file, int longest) {
        PictureSource.Opened opened = source.open(file);
        double scale = Math.min(1, (double) longest / Math.max(opened.width(), opened.height()));
        return sized(opened, side(opened.height() * scale), side(opened.width() * scale));
    }

    private static LoadedPicture sized(PictureSource.Opened opened, int height, int width) {
        Picture picture = opened.resized(width, height, Monitor.NONE);
        float[] rgb = new float[3 * height * width];
        picture.readRgb(picture.bounds(), rgb);
        return new LoadedPicture(height, width, rgb);
    }

    private static int side(double length) {
        return Math.max(8, (int) Math.round(length / GRID)) * GRID;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** {@code [1, 3, H, W]} in the scope. */
    NDArray tensor(Ops ops) {
        return ops.floats(rgb, 1, 3, height, width);
    }
}
