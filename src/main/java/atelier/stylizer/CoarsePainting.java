package atelier.stylizer;

import atelier.image.Picture;
import atelier.image.Region;

/** A painting smaller than its photo, enlarged where a tile needs it. */
final class CoarsePainting {
    private final PlanarPicture painting;
    private final Resampler.Taps[] columns;
    private final Resampler.Taps[] rows;
    private final Scratch lines = new Scratch();

    CoarsePainting(PlanarPicture painting, Picture photo) {
        this.painting = painting;
        this.columns = Resampler.taps(painting.width(), photo.width());
        this.rows = Resampler.taps(painting.height(), photo.height());
    }

    /** Adds the enlarged painting to a tile's planar RGB. */
    void addTo(Region tile, float[] rgb) {
        int first = rows[tile.y()].first();
        int last = rows[tile.bottom() - 1].last();
        float[] across = lines.of((last - first) * tile.width());
        for (int plane = 0; plane < 3; plane++) {
            for (int row = first; row < last; row++) {
                stretch(
                        (plane * painting.height() + row) * painting.width(),
                        tile,
                        across,
                        (row - first) * tile.width());
            }
            for (int y = 0; y < tile.height(); y++) {
                Resampler.Taps taps = rows[tile.y() + y];
                int to = (plane * tile.height() + y) * tile.width();
                for (int i = 0; i < taps.weights().length; i++) {
                    int from = (taps.first() - first + i) * tile.width();
                    float weight = taps.weights()[i];
                    for (int x = 0; x < tile.width(); x++) {
                        rgb[to + x] += weight * across[from + x];
                    }
                }
            }
        }
    }

    private void stretch(int line, Region tile, float[] out, int at) {
        float[] values = painting.rgb();
        for (int x = 0; x < tile.width(); x++) {
            Resampler.Taps taps = columns[tile.x() + x];
            float[] weights = taps.weights();
            float sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * values[line + taps.first() + i];
            }
            out[at + x] = sum;
        }
    }
}
