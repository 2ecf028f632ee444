package atelier.library.likeness;

import atelier.art.Monitor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/**
 * Groups of styles that are alike: k-means over their codes along the principal axes, largest group first, each with a
 * medoid for a face. The same styles, the same groups.
 *
 * @param clusters group by style's key
 * @param faces by group the key of its medoid
 */
public record AestheticGroups(Map<Integer, Integer> clusters, List<Integer> faces) {
    public static final int FEWEST = 2;
    public static final int MOST = 40;

    private static final int AXES = 16;
    private static final int STEPS = 40;
    // faces are looked for among so many around the centre, by their distance to so many of the group
    private static final int CANDIDATES = 48;
    private static final int WITNESSES = 1500;

    private static final class Point implements Clusterable {
        private final int key;
        private final double[] place;

        Point(int key, double[] place) {
            this.key = key;
            this.place = place;
        }

        int key() {
            return key;
        }

        double[] place() {
            return place;
        }

        @Override
        public double[] getPoint() {
            return place;
        }
    }

    public AestheticGroups {
        clusters = Map.copyOf(clusters);
        faces = List.copyOf(faces);
    }

    /** @param count 0 for as many as fit */
    public static AestheticGroups of(CodeMatrix codes, int count, Monitor monitor) {
        if (codes.size() < FEWEST) {
            return new AestheticGroups(Map.of(), List.of());
        }
        double[][] places = Principal.of(codes, AXES).project(codes);
        monitor.checkCancelled();
        monitor.progress(0.3);
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < places.length; row++) {
            points.add(new Point(codes.key(row), places[row]));
        }
        List<CentroidCluster<Point>> found = new ArrayList<>(new KMeansPlusPlusClusterer<Point>(
                        groups(codes.size(), count), STEPS, new EuclideanDistance(), new Well19937c(11))
                .cluster(points));
        monitor.checkCancelled();
        found.removeIf(cluster -> cluster.getPoints().isEmpty());
        found.sort(Comparator.comparingInt(
                        (CentroidCluster<Point> c) -> c.getPoints().size())
                .reversed()
                .thenComparingInt(c -> c.getPoints().getFirst().key()));
        Map<Integer, Integer> clusters = new HashMap<>();
        List<Integer> faces = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (Point point : found.get(i).getPoints()) {
                clusters.put(point.key(), i);
            }
            faces.add(medoid(found.get(i)));
        }
        monitor.progress(1);
        return new AestheticGroups(clusters, faces);
    }

    private static int groups(int styles, int wanted) {
        int count =
                wanted > 0 ? Math.clamp(wanted, FEWEST, MOST) : Math.clamp(Math.round(Math.sqrt(styles / 3.0)), 2, 12);
        return Math.min(count, styles);
    }

    private static int medoid(CentroidCluster<Point> cluster) {
        double[] centre = cluster.getCenter().getPoint();
        List<Point> members = cluster.getPoints().stream()
                .sorted(Comparator.comparingDouble((Point p) -> squared(p.place(), centre))
                        .thenComparingInt(Point::key))
                .toList();
        int step = Math.max(1, members.size() / WITNESSES);
        return members.subList(0, Math.min(CANDIDATES, members.size())).stream()
                .min(Comparator.comparingDouble(candidate -> {
                    double sum = 0;
                    for (int i = 0; i < members.size(); i += step) {
                        sum += Math.sqrt(
                                squared(candidate.place(), members.get(i).place()));
                    }
                    return sum;
                }))
                .orElseThrow()
                .key();
    }

    static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
