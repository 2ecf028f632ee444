package atelier.studio.styles;

import atelier.art.LatentPoint;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Blends of latent points that stay as far from the centre as what they are blended of: averages alone look dull. */
final class Blending {
    private static final double NEARLY_PARALLEL = 1e-4;

    private Blending() {}

    /** The weighted mean, brought to the weighted mean of the points' distances from the centre; weights sum to 1. */
    static LatentPoint mean(LatentPoint centre, List<LatentPoint> points, double... weights) {
        LatentPoint mean = LatentPoint.sum(points, weights);
        double wanted = 0;
        for (int i = 0; i < weights.length; i++) {
            wanted += weights[i] * distance(points.get(i), centre);
        }
        double is = distance(mean, centre);
        return is < 1e-9 ? mean : scaled(centre, mean, wanted / is);
    }

    /** How far apart points are at most, where 1 is as far as points of their kind that know nothing of each other. */
    static double unlikeness(LatentPoint centre, List<LatentPoint> points) {
        int layers = points.stream().mapToInt(LatentPoint::layers).max().orElse(1);
        return unlikeness(
                points.stream().map(point -> point.spread(layers)).toList(), Blending::distance, centre.spread(layers));
    }

    static <T> double unlikeness(List<T> points, ToDoubleBiFunction<T, T> distance, T centre) {
        double apart = 0;
        double fromCentre = 0;
        for (T point : points) {
            fromCentre += distance.applyAsDouble(point, centre) / points.size();
            for (T other : points) {
                apart = Math.max(apart, distance.applyAsDouble(point, other));
            }
        }
        // independent directions of many dimensions stand at right angles
        double usual = Math.sqrt(2) * fromCentre;
        return usual == 0 ? 0 : apart / usual;
    }

    /** {@code centre + factor · (point − centre)}. */
    static LatentPoint scaled(LatentPoint centre, LatentPoint point, double factor) {
        return LatentPoint.sum(List.of(centre, point), 1 - factor, factor);
    }

    /** {@code √(1 − amount²) · base + amount · other} about the centre: the variation stays what it was. */
    static LatentPoint varied(LatentPoint centre, LatentPoint base, LatentPoint other, double amount) {
        double kept = Math.sqrt(1 - amount * amount);
        return LatentPoint.sum(List.of(centre, base, other), 1 - kept - amount, kept, amount);
    }

    /** Spherical interpolation about 0 (Shoemake 1985), the length going evenly from one to the other. */
    static LatentPoint slerp(LatentPoint a, LatentPoint b, double share) {
        double lengthA = length(a);
        double lengthB = length(b);
        if (lengthA == 0 || lengthB == 0) {
            return LatentPoint.sum(List.of(a, b), 1 - share, share);
        }
        double cosine = Math.clamp(dot(a, b) / (lengthA * lengthB), -1.0, 1.0);
        double angle = StrictMath.acos(cosine);
        if (Math.abs(StrictMath.sin(angle)) < NEARLY_PARALLEL) {
            return LatentPoint.sum(List.of(a, b), 1 - share, share);
        }
        double length = lengthA + share * (lengthB - lengthA);
        double sine = StrictMath.sin(angle);
        return LatentPoint.sum(
                List.of(a, b),
                length * StrictMath.sin((1 - share) * angle) / (sine * lengthA),
                length * StrictMath.sin(share * angle) / (sine * lengthB));
    }

    static double distance(LatentPoint a, LatentPoint b) {
        LatentPoint difference = LatentPoint.sum(List.of(a, b), 1, -1);
        return length(difference) / Math.sqrt(difference.layers());
    }

    private static double length(LatentPoint point) {
        return Math.sqrt(dot(point, point));
    }

    private static double dot(LatentPoint a, LatentPoint b) {
        float[] x = a.toArray();
        float[] y = b.toArray();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (double) x[i] * y[i];
        }
        return sum;
    }
}
