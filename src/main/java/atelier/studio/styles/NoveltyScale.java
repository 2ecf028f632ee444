package atelier.studio.styles;

import atelier.studio.styles.NoveltyGauge.Novelty;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Places of training pictures on the principal axes of style codes, and how far those usually are from each other. */
final class NoveltyScale {
    private static final int COMPARED = 600;

    private final List<float[]> places;
    private final List<String> names;
    private final double usual;

    /** @param names of the pictures; empty where they are not known */
    NoveltyScale(List<float[]> places, List<String> names) {
        this.places = List.copyOf(places);
        this.names = List.copyOf(names);
        double[] nearest = neighbours();
        this.usual = nearest[nearest.length / 2];
    }

    // every picture is compared with all others; on long lists the pictures themselves are taken at even steps
    private double[] neighbours() {
        int step = Math.max(1, places.size() / COMPARED);
        double[] nearest = new double[Math.ceilDiv(places.size(), step)];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = Math.sqrt(squareTo(places.get(i * step), i * step).square());
        }
        Arrays.sort(nearest);
        return nearest;
    }

    private record Nearest(int index, double square) {}

    private Nearest squareTo(float[] place, int except) {
        Nearest nearest = new Nearest(-1, Double.POSITIVE_INFINITY);
        for (int i = 0; i < places.size(); i++) {
            double square = i == except ? Double.POSITIVE_INFINITY : square(place, places.get(i), nearest.square());
            if (square < nearest.square()) {
                nearest = new Nearest(i, square);
            }
        }
        return nearest;
    }

    private static double square(float[] a, float[] b, double enough) {
        double sum = 0;
        for (int i = 0; i < a.length && sum < enough; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum;
    }

    Novelty of(float[] place) {
        Nearest nearest = squareTo(place, -1);
        double distance = Math.sqrt(nearest.square());
        Optional<String> name = names.isEmpty() ? Optional.empty() : Optional.of(names.get(nearest.index()));
        return new Novelty(distance / Math.max(usual, 1e-9), name);
    }

    static Novelty unknown() {
        return new Novelty(Double.NaN, Optional.empty());
    }
}
