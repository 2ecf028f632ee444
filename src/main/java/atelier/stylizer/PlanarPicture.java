package atelier.stylizer;

import atelier.image.Picture;
import atelier.image.Region;
import java.util.Arrays;

/** A small opaque picture as floats: a red, a green and a blue plane in one array. */
final class PlanarPicture implements Picture {
    private final int width;
    private final int height;
    private final float[] rgb;

    /** Takes the array as it is, without a copy. */
    PlanarPicture(int width, int height, float[] rgb) {
        if (rgb.length != 3 * width * height) {
            throw new IllegalArgumentException("three planes of the picture's size belong together");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** The planes themselves, not a copy. */
    float[] rgb() {
        return rgb;
    }

    @Override
    public boolean hasAlpha() {
        return false;
    }

    @Override
    public void readRgb(Region region, float[] into) {
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < region.height(); y++) {
                int from = (plane * height + region.y() + y) * width + region.x();
                System.arraycopy(rgb, from, into, (plane * region.height() + y) * region.width(), region.width());
            }
        }
    }

    @Override
    public void readAlpha(Region region, float[] alpha) {
        Arrays.fill(alpha, 0, region.area(), 1f);
    }
}
