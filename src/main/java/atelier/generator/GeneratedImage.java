package atelier.generator;

import atelier.image.Picture;
import atelier.image.Region;
import java.util.Arrays;

/** A square picture that a generator made: planar RGB in [0, 1]. Different threads may read it. */
public final class GeneratedImage implements Picture {
    private final int size;
    private final float[] rgb;

    /** Takes the array over. */
    GeneratedImage(int size, float[] rgb) {
        this.size = size;
        this.rgb = rgb;
    }

    @Override
    public int width() {
        return size;
    }

    @Override
    public int height() {
        return size;
    }

    @Override
    public boolean hasAlpha() {
        return false;
    }

    @Override
    public void readRgb(Region region, float[] into) {
        int out = 0;
        for (int channel = 0; channel < 3; channel++) {
            for (int y = region.y(); y < region.bottom(); y++) {
                System.arraycopy(rgb, (channel * size + y) * size + region.x(), into, out, region.width());
                out += region.width();
            }
        }
    }

    @Override
    public void readAlpha(Region region, float[] alpha) {
        Arrays.fill(alpha, 0, region.area(), 1);
    }
}
