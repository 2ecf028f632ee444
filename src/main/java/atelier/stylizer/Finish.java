package atelier.stylizer;

import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.Region;

/** Brings painted tiles into the result: colour rules against the photo's pixels, and its opacity. */
record Finish(Picture photo, PictureBuffer result) {

    /** Writes a tile's planar RGB, which is changed on the way. */
    void write(Region tile, float[] painted, ColorRule rule) {
        if (!rule.equals(ColorRule.NONE)) {
            float[] original = new float[3 * tile.area()];
            photo.readRgb(tile, original);
            rule.apply(painted, original, tile.area());
        }
        result.writeRgb(tile, painted);
        copyAlpha(tile);
    }

    /** The photo itself. */
    void copy(Region tile) {
        float[] original = new float[3 * tile.area()];
        photo.readRgb(tile, original);
        result.writeRgb(tile, original);
        copyAlpha(tile);
    }

    private void copyAlpha(Region tile) {
        if (photo.hasAlpha()) {
            float[] alpha = new float[tile.area()];
            photo.readAlpha(tile, alpha);
            result.writeAlpha(tile, alpha);
        }
    }
}
