package atelier.ui.train;

import java.util.Locale;

/** Numbers as charts write them: short, and as exact as they can be read. */
final class ChartNumbers {
    private ChartNumbers() {}

    static String value(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : "∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-3 || size >= 1e6)) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        if (value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        int decimals = size >= 100 ? 1 : size >= 10 ? 2 : 3;
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
