package atelier.ui.train;

import java.util.List;
import java.util.Locale;

/** Numbers as charts write them: short, and as exact as they can be read. */
final class ChartNumbers {
    private static final int MOST_DIGITS = 6;

    private ChartNumbers() {}

    static String value(double value) {
        return value(value, 0);
    }

    /** Marks of one axis, with as many more digits as tell them apart. */
    static List<String> marks(List<Double> values) {
        List<String> labels = List.of();
        for (int more = 0; more <= MOST_DIGITS; more++) {
            int digits = more;
            labels = values.stream().map(value -> value(value, digits)).toList();
            if (labels.stream().map(ChartNumbers::read).distinct().count() == labels.size()) {
                return labels;
            }
        }
        return labels;
    }

    private static double read(String label) {
        return label.equals("∞") ? Double.POSITIVE_INFINITY : Double.parseDouble(label);
    }

    private static String value(double value, int more) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : "∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%." + (1 + more) + "e", value).replaceFirst("e([-+])0", "e$1");
        }
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        int decimals = more + (size >= 100 ? 1 : size >= 10 ? 2 : 3);
        return String.format(Locale.ROOT, "%." + decimals + "f", value)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    /** A place on the axis: "12k" steps, or "1:05 h". */
    static String place(double x, ChartAxis axis) {
        if (axis == ChartAxis.STEP) {
            return x >= 10_000 ? value(x / 1000) + "k" : value(x);
        }
        long seconds = Math.round(x);
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        return minutes < 120
                ? minutes + (seconds % 60 == 0 ? " min" : ":%02d min".formatted(seconds % 60))
                : "%d:%02d h".formatted(minutes / 60, minutes % 60);
    }
}
