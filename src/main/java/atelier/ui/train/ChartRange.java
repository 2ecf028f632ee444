package atelier.ui.train;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The values that a chart shows: all of the smooth lines, and the raw ones without their rare spikes. A loss falls from
 * chance at first; on a straight scale that beginning is cut off where it would flatten all that comes after it.
 */
record ChartRange(double low, double high) {
    private static final double OUTLIERS = 0.02;

    /** The share of a chart's width that may be cut, and how far it may reach beyond the rest, in sizes of that. */
    private static final double BEGINNING = 0.1;

    private static final double BEYOND = 1;
    private static final int ENOUGH = 20;

    /** Of lines as pairs of place and value. */
    static ChartRange of(List<double[][]> smooth, List<double[][]> raw, boolean logarithmic) {
        Predicate<double[]> shown = point -> !logarithmic || point[1] > 0;
        ChartRange all = of(points(smooth, shown), points(raw, shown));
        if (all.low > all.high) {
            return new ChartRange(logarithmic ? 0.1 : 0, 1);
        }
        if (logarithmic) {
            return all;
        }
        double begun = begun(smooth);
        List<double[]> later = points(smooth, point -> point[0] >= begun);
        if (later.size() < ENOUGH) {
            return all;
        }
        return all.near(of(later, points(raw, point -> point[0] >= begun)));
    }

    private static double begun(List<double[][]> lines) {
        double[] places = lines.stream()
                .flatMap(Arrays::stream)
                .mapToDouble(point -> point[0])
                .sorted()
                .toArray();
        return places.length == 0 ? 0 : places[0] + BEGINNING * (places[places.length - 1] - places[0]);
    }

    private static List<double[]> points(List<double[][]> lines, Predicate<double[]> which) {
        return lines.stream().flatMap(Arrays::stream).filter(which).toList();
    }

    private static ChartRange of(List<double[]> smooth, List<double[]> raw) {
        double[] sorted = raw.stream().mapToDouble(point -> point[1]).sorted().toArray();
        int spikes = (int) (OUTLIERS * Math.max(0, sorted.length - 1));
        double[] usual = Arrays.copyOfRange(sorted, Math.min(spikes, sorted.length), sorted.length - spikes);
        double[] values = Stream.concat(
                        Arrays.stream(usual).boxed(), smooth.stream().map(point -> point[1]))
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new ChartRange(
                Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY),
                Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY));
    }

    private ChartRange near(ChartRange rest) {
        double room = BEYOND * (rest.high - rest.low);
        return room <= 0 ? this : new ChartRange(Math.max(low, rest.low - room), Math.min(high, rest.high + room));
    }
}
