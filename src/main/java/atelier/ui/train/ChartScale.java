package atelier.ui.train;

import java.util.ArrayList;
import java.util.List;

/** Maps values to pixels along one side of a chart, straight or by their logarithm, and finds round marks. */
record ChartScale(double from, double to, double pixels, boolean logarithmic) {
    private static final double LEAST = 1e-12;

    /** A single value stands in the middle, with so much of it above and below. */
    private static final double FLAT = 0.1;

    /** Smoothing alone makes values differ by so small a share. */
    private static final double ROUNDING = 1e-6;

    /** A scale that shows these values, with a little room at both ends. */
    static ChartScale around(double low, double high, double pixels, boolean logarithmic) {
        if (logarithmic) {
            double least = Math.max(low, LEAST);
            double most = Math.max(high, least * 1.01);
            double room = Math.pow(most / least, 0.05);
            return new ChartScale(least / room, most * room, pixels, true);
        }
        double size = high - low;
        double magnitude = Math.max(Math.abs(low), Math.abs(high));
        if (size <= ROUNDING * magnitude) {
            double around = magnitude == 0 ? 1 : FLAT * magnitude;
            return new ChartScale(low - around, low + around, pixels, false);
        }
        return new ChartScale(low - 0.06 * size, high + 0.06 * size, pixels, false);
    }

    /** Pixels from the side of {@link #from}. */
    double at(double value) {
        return (place(value) - place(from)) / (place(to) - place(from)) * pixels;
    }

    /** The value at so many pixels. */
    double value(double pixel) {
        double place = place(from) + pixel / pixels * (place(to) - place(from));
        return logarithmic ? Math.pow(10, place) : place;
    }

    private double place(double value) {
        return logarithmic ? Math.log10(Math.max(value, LEAST)) : value;
    }

    /** Round values within the scale, at most about {@code most} of them. */
    List<Double> marks(int most) {
        List<Double> marks = logarithmic ? powers() : List.of();
        if (marks.size() >= 2) {
            int every = Math.ceilDiv(marks.size(), most);
            List<Double> thinned = new ArrayList<>();
            for (int i = 0; i < marks.size(); i += every) {
                thinned.add(marks.get(i));
            }
            return thinned;
        }
        double step = roundStep((to - from) / most);
        List<Double> even = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
            even.add(i * step);
        }
        return even;
    }

    private List<Double> powers() {
        List<Double> powers = new ArrayList<>();
        for (int e = (int) Math.ceil(Math.log10(from)); Math.pow(10, e) <= to; e++) {
            powers.add(Math.pow(10, e));
        }
        return powers;
    }

    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= rough) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
