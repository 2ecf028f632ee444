package atelier.ui.train;

/**
 * One line of a chart: a metric of a run.
 *
 * @param color index of its colour
 */
record ChartLine(RunItem run, String key, String label, int color, Curve curve) {}
