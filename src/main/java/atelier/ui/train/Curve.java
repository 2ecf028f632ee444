package atelier.ui.train;

import atelier.training.metrics.Series;
import atelier.training.metrics.Smoothing;

/** One metric of one run over steps and over time, and its smooth line, which only grows at the end. */
final class Curve {
    private final Series bySteps = new Series();
    private final Series byTime = new Series();
    private Series smoothSteps = new Series();
    private Series smoothTime = new Series();
    private Smoothing smoothing = new Smoothing(0);
    private double weight;

    void add(double step, double seconds, double value) {
        bySteps.add(step, value);
        byTime.add(seconds, value);
    }

    Series raw(ChartAxis axis) {
        return axis == ChartAxis.STEP ? bySteps : byTime;
    }

    /** The line smoothed with a weight from 0 to below 1. */
    Series smooth(ChartAxis axis, double wanted) {
        if (wanted != weight) {
            weight = wanted;
            smoothing = new Smoothing(weight);
            smoothSteps = new Series();
            smoothTime = new Series();
        }
        for (int i = smoothSteps.size(); i < bySteps.size(); i++) {
            double value = smoothing.next(bySteps.y(i));
            smoothSteps.add(bySteps.x(i), value);
            smoothTime.add(byTime.x(i), value);
        }
        return axis == ChartAxis.STEP ? smoothSteps : smoothTime;
    }

    int size() {
        return bySteps.size();
    }

    double last() {
        return size() == 0 ? Double.NaN : bySteps.y(size() - 1);
    }
}
