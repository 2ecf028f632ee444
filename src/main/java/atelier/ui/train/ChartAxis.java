package atelier.ui.train;

/** What runs from left to right in the charts. */
public enum ChartAxis {
    STEP,
    /** Seconds spent training. */
    TIME
}
