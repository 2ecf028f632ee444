package atelier.stylizer;

import atelier.image.Picture;
import atelier.image.PictureBuffer;
import atelier.image.Region;

/** Brings painted tiles into the result: colour rules against the photo's pixels, and its opacity. */
final class Finish {
    private final Picture photo;
    private final PictureBuffer result;
    private final Scratch original = new Scratch();

    Finish(Picture photo, PictureBuffer result) {
        this.photo = photo;
        this.result = result;
    }

    /** Writes a tile's planar RGB, which is changed on the way. */
    void write(Region tile, float[] painted, ColorRule rule) {
        if (!rule.equals(ColorRule.NONE)) {
            float[] own = original.of(3 * tile.area());
            photo.readRgb(tile, own);
            rule.apply(painted, own, tile.area());
        }
        result.writeRgb(tile, painted);
        copyAlpha(tile);
    }

    /** The photo itself. */
    void copy(Region tile) {
        float[] own = original.of(3 * tile.area());
        photo.readRgb(tile, own);
        result.writeRgb(tile, own);
        copyAlpha(tile);
    }

    private void copyAlpha(Region tile) {
        if (photo.hasAlpha()) {
            float[] alpha = original.of(tile.area());
            photo.readAlpha(tile, alpha);
            result.writeAlpha(tile, alpha);
        }
    }
}
