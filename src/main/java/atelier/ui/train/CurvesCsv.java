package atelier.ui.train;

import atelier.training.metrics.Series;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The curves of runs as a table: a line for each step of each run, a column for each metric. */
final class CurvesCsv {
    private CurvesCsv() {}

    static String of(List<RunItem> runs) {
        List<String> keys = runs.stream()
                .flatMap(run -> run.curves().keys().stream())
                .distinct()
                .toList();
        StringBuilder csv = new StringBuilder("run,step,seconds");
        keys.forEach(key -> csv.append(',').append(key));
        csv.append('\n');
        runs.forEach(run -> append(csv, run, keys));
        return csv.toString();
    }

    private static void append(StringBuilder csv, RunItem run, List<String> keys) {
        Map<Double, Map<String, Double>> rows = new TreeMap<>();
        Map<Double, Double> seconds = new LinkedHashMap<>();
        for (String key : keys) {
            run.curves().curve(key).ifPresent(curve -> {
                Series steps = curve.raw(ChartAxis.STEP);
                for (int i = 0; i < steps.size(); i++) {
                    rows.computeIfAbsent(steps.x(i), x -> new LinkedHashMap<>()).put(key, steps.y(i));
                    seconds.put(steps.x(i), curve.raw(ChartAxis.TIME).x(i));
                }
            });
        }
        rows.forEach((step, row) -> {
            csv.append(run.name())
                    .append(',')
                    .append(Math.round(step))
                    .append(',')
                    .append(seconds.get(step));
            csv.append(',');
            csv.append(keys.stream()
                    .map(key -> row.containsKey(key) ? row.get(key).toString() : "")
                    .collect(Collectors.joining(",")));
            csv.append('\n');
        });
    }
}
