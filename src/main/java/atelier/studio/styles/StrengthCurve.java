package atelier.studio.styles;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a style changes a picture at some strengths, made to rise: between the measured ones it goes straight.
 *
 * @param changes at 0 and at each of {@link #STRENGTHS}
 */
record StrengthCurve(List<Double> changes) {
    static final List<Double> STRENGTHS = List.of(25.0, 50.0, 100.0, 150.0);

    private static final double LEAST_RISE = 1e-6;

    StrengthCurve {
        changes = rising(changes);
    }

    private static List<Double> rising(List<Double> measured) {
        List<Double> rising = new ArrayList<>();
        double last = -LEAST_RISE;
        for (double change : measured) {
            last = Math.max(change, last + LEAST_RISE);
            rising.add(last);
        }
        return List.copyOf(rising);
    }

    /** The mean by weight; without curves, one that rises with the strength. */
    static StrengthCurve mean(List<StrengthCurve> curves, List<Double> weights) {
        double sum = weights.stream().mapToDouble(weight -> weight).sum();
        List<Double> means = new ArrayList<>();
        for (int at = 0; at <= STRENGTHS.size(); at++) {
            double mean = curves.isEmpty() ? strengthAt(at) : 0;
            for (int i = 0; i < curves.size(); i++) {
                mean += curves.get(i).changes.get(at) * weights.get(i) / sum;
            }
            means.add(mean);
        }
        return new StrengthCurve(means);
    }

    double change(double strength) {
        int i = 1;
        while (i < STRENGTHS.size() && strengthAt(i) < strength) {
            i++;
        }
        double share = (strength - strengthAt(i - 1)) / (strengthAt(i) - strengthAt(i - 1));
        return changes.get(i - 1) + share * (changes.get(i) - changes.get(i - 1));
    }

    /** The strength of a change, at most the largest measured one. */
    double strength(double change) {
        int i = 1;
        while (i < STRENGTHS.size() && changes.get(i) < change) {
            i++;
        }
        double share = (change - changes.get(i - 1)) / (changes.get(i) - changes.get(i - 1));
        return strengthAt(i - 1) + Math.clamp(share, 0.0, 1.0) * (strengthAt(i) - strengthAt(i - 1));
    }

    private static double strengthAt(int i) {
        return i == 0 ? 0 : STRENGTHS.get(i - 1);
    }
}
