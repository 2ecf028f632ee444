package atelier.ui.train;

import atelier.training.metrics.Metric;
import atelier.training.metrics.MinMaxLine;
import atelier.training.metrics.Series;
import atelier.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What one chart shows, reduced to what its pixels can show. */
record ChartModel(String title, List<ChartLine> lines) {
    ChartModel {
        lines = List.copyOf(lines);
    }

    /** The charts of some runs: of one run, each metric has a colour; of several, each run. */
    static List<ChartModel> of(List<RunItem> runs, Texts texts) {
        List<String> seen =
                runs.stream().flatMap(run -> run.curves().keys().stream()).toList();
        List<ChartModel> charts = new ArrayList<>();
        for (ChartGroup group : ChartGroup.of(seen)) {
            // with several runs the colours tell the runs apart, so each metric has a chart of its own
            if (runs.size() > 1) {
                group.keys().forEach(key -> charts.add(new ChartModel(label(key), lines(runs, List.of(key)))));
            } else {
                String title = group.title().isEmpty() || group.keys().size() == 1
                        ? label(group.keys().getFirst())
                        : texts.of(group.title());
                charts.add(new ChartModel(title, lines(runs, group.keys())));
            }
        }
        return charts;
    }

    private static List<ChartLine> lines(List<RunItem> runs, List<String> keys) {
        List<ChartLine> lines = new ArrayList<>();
        for (int r = 0; r < runs.size(); r++) {
            RunItem run = runs.get(r);
            for (int k = 0; k < keys.size(); k++) {
                String key = keys.get(k);
                int color = runs.size() > 1 ? r : k;
                String label = runs.size() > 1 ? run.name() : label(key);
                run.curves().curve(key).ifPresent(curve -> lines.add(new ChartLine(run, key, label, color, curve)));
            }
        }
        return lines;
    }

    static String label(String key) {
        return Metric.of(key).map(Metric::label).orElse(key);
    }

    /** From the first to the last point of whatever was measured in these runs, so that all charts show the same. */
    double[] reach(ChartAxis axis) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        List<Series> all = lines.stream()
                .map(ChartLine::run)
                .distinct()
                .flatMap(run -> run.curves().all().stream())
                .map(curve -> curve.raw(axis))
                .toList();
        for (Series series : all) {
            if (series.size() > 0) {
                from = Math.min(from, series.x(0));
                to = Math.max(to, series.x(series.size() - 1));
            }
        }
        return from <= to ? new double[] {from, Math.max(to, from + 1)} : new double[] {0, 1};
    }

    /** A series as pairs for so many pixels, no spike lost. */
    static double[][] reduced(Series series, double[] reach, double pixels) {
        return MinMaxLine.of(series, reach[0], reach[1], (int) pixels).line();
    }

    static OptionalDouble last(Series series) {
        return series.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(series.y(series.size() - 1));
    }

    /** The value of a series at or just before a place that it reaches. */
    static OptionalDouble valueAt(Series series, double x) {
        if (series.size() > 0 && x > series.x(series.size() - 1)) {
            return OptionalDouble.empty();
        }
        int after = series.indexOf(Math.nextUp(x));
        return after == 0 ? OptionalDouble.empty() : OptionalDouble.of(series.y(after - 1));
    }
}
