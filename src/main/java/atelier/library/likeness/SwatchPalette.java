package atelier.library.likeness;

import atelier.image.Picture;
import atelier.image.Region;
import atelier.image.color.Oklab;
import atelier.library.index.PaletteColor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/** The main colours of a picture: k-means in Oklab over a grid of its pixels. The same picture, the same palette. */
public final class SwatchPalette {
    public static final int COLORS = 5;

    private static final int GRID = 28;
    private static final int STEPS = 24;
    private static final long SEED = 5;

    private SwatchPalette() {}

    /** Up to {@link #COLORS} colours, largest share first; fewer where the picture has fewer. */
    public static List<PaletteColor> of(Picture picture) {
        List<DoublePoint> points = points(picture);
        int colors = (int) Math.min(COLORS, points.stream().distinct().count());
        List<CentroidCluster<DoublePoint>> clusters = new KMeansPlusPlusClusterer<DoublePoint>(
                        colors, STEPS, new EuclideanDistance(), new Well19937c(SEED))
                .cluster(points);
        List<PaletteColor> palette = new ArrayList<>();
        for (CentroidCluster<DoublePoint> cluster : clusters) {
            if (!cluster.getPoints().isEmpty()) {
                palette.add(new PaletteColor(
                        rgb(cluster.getCenter().getPoint()), cluster.getPoints().size() / (double) points.size()));
            }
        }
        palette.sort(Comparator.comparingDouble(PaletteColor::share).reversed().thenComparingInt(PaletteColor::rgb));
        return List.copyOf(palette);
    }

    private static List<DoublePoint> points(Picture picture) {
        List<DoublePoint> points = new ArrayList<>();
        int width = picture.width();
        float[] row = new float[3 * width];
        int down = Math.min(GRID, picture.height());
        int across = Math.min(GRID, width);
        for (int j = 0; j < down; j++) {
            int y = (2 * j + 1) * picture.height() / (2 * down);
            picture.readRgb(new Region(0, y, width, 1), row);
            for (int i = 0; i < across; i++) {
                int x = (2 * i + 1) * width / (2 * across);
                Oklab lab = Oklab.ofSrgb(row[x], row[x + width], row[x + 2 * width]);
                points.add(new DoublePoint(new double[] {lab.l(), lab.a(), lab.b()}));
            }
        }
        return points;
    }

    private static int rgb(double[] lab) {
        double[] rgb = new Oklab(lab[0], lab[1], lab[2]).toSrgb();
        return level(rgb[0]) << 16 | level(rgb[1]) << 8 | level(rgb[2]);
    }

    private static int level(double value) {
        return (int) Math.round(255 * Math.clamp(value, 0, 1));
    }
}
