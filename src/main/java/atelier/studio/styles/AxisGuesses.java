package atelier.studio.styles;

import atelier.art.LatentPoint;
import atelier.image.PictureBuffer;
import atelier.image.Region;
import atelier.image.color.Oklab;
import atelier.studio.styles.Directions.Change;
import atelier.studio.styles.Directions.Guess;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Guesses what directions do, from swatches at both ends: the look that changes most. */
record AxisGuesses(StyleSpace space) {
    private static final double REACH = 2;

    /** What a picture looks like; {@code usual} is a change that is plainly seen. */
    private enum Look {
        LIGHTNESS(Change.LIGHTER, Change.DARKER, 0.15),
        CHROMA(Change.MORE_COLOUR, Change.LESS_COLOUR, 0.04),
        WARMTH(Change.WARMER, Change.COOLER, 0.05),
        GREENNESS(Change.GREENER, Change.REDDER, 0.04),
        CONTRAST(Change.MORE_CONTRAST, Change.SOFTER, 0.06),
        DETAIL(Change.BUSIER, Change.CALMER, 0.02);

        private final Change more;
        private final Change less;
        private final double usual;

        Look(Change more, Change less, double usual) {
            this.more = more;
            this.less = less;
            this.usual = usual;
        }
    }

    List<Guess> of(List<AxisFinder.Axis> axes) {
        Map<Change, Integer> used = new EnumMap<>(Change.class);
        List<Guess> guesses = new ArrayList<>();
        for (AxisFinder.Axis axis : axes) {
            Change change = change(axis);
            guesses.add(new Guess(change, used.merge(change, 1, Integer::sum)));
        }
        return guesses;
    }

    private Change change(AxisFinder.Axis axis) {
        LatentPoint step = axis.unit();
        double far = REACH * axis.sigma();
        Map<Look, Double> plus = looks(space.swatch(LatentPoint.sum(List.of(space.centre(), step), 1, far)));
        Map<Look, Double> minus = looks(space.swatch(LatentPoint.sum(List.of(space.centre(), step), 1, -far)));
        Look most = Look.LIGHTNESS;
        double largest = 0;
        for (Look look : Look.values()) {
            double change = (plus.get(look) - minus.get(look)) / look.usual;
            if (Math.abs(change) > Math.abs(largest)) {
                most = look;
                largest = change;
            }
        }
        return largest >= 0 ? most.more : most.less;
    }

    private static Map<Look, Double> looks(PictureBuffer picture) {
        int width = picture.width();
        float[] row = new float[3 * width];
        double[] sums = new double[6];
        for (int y = 0; y < picture.height(); y++) {
            picture.readRgb(new Region(0, y, width, 1), row);
            double before = Double.NaN;
            for (int x = 0; x < width; x++) {
                Oklab lab = Oklab.ofSrgb(row[x], row[x + width], row[x + 2 * width]);
                sums[0] += lab.l();
                sums[1] += Math.hypot(lab.a(), lab.b());
                sums[2] += lab.b();
                sums[3] -= lab.a();
                sums[4] += lab.l() * lab.l();
                sums[5] += Double.isNaN(before) ? 0 : Math.abs(lab.l() - before);
                before = lab.l();
            }
        }
        double n = (double) width * picture.height();
        Map<Look, Double> looks = new EnumMap<>(Look.class);
        looks.put(Look.LIGHTNESS, sums[0] / n);
        looks.put(Look.CHROMA, sums[1] / n);
        looks.put(Look.WARMTH, sums[2] / n);
        looks.put(Look.GREENNESS, sums[3] / n);
        looks.put(Look.CONTRAST, Math.sqrt(Math.max(0, sums[4] / n - sums[0] / n * sums[0] / n)));
        looks.put(Look.DETAIL, sums[5] / n);
        return looks;
    }
}
