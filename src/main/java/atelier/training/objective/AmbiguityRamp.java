package atelier.training.objective;

/**
 * The weight of the ambiguity loss: nothing until the style head has learned to tell the styles of real pictures, then
 * rising in a line. Ambiguity before that says nothing.
 */
public final class AmbiguityRamp {
    private static final double MEMORY = 0.98;
    private static final long NOT_YET = -1;

    private final double target;
    private final double threshold;
    private final long rise;
    private double accuracy;
    private long start = NOT_YET;

    /** What has to be saved: the averaged accuracy, and the step at which the weight began to rise, or −1. */
    public record State(double accuracy, long start) {}

    /**
     * @param target the weight in the end
     * @param threshold accuracy on real pictures, averaged, from which on it rises
     * @param rise steps until it is there
     */
    public AmbiguityRamp(double target, double threshold, long rise) {
        this.target = target;
        this.threshold = threshold;
        this.rise = Math.max(1, rise);
    }

    /** Twice what guessing gives, but at most 60 %, then 1,000 steps. */
    public static AmbiguityRamp of(double target, int classes) {
        return new AmbiguityRamp(target, Math.min(0.6, 2.0 / classes), 1000);
    }

    public void observe(long step, double styleAccuracy) {
        accuracy = MEMORY * accuracy + (1 - MEMORY) * styleAccuracy;
        if (start == NOT_YET && accuracy >= threshold) {
            start = step;
        }
    }

    public double weight(long step) {
        return start == NOT_YET ? 0 : target * Math.clamp((step - start) / (double) rise, 0.0, 1.0);
    }

    public State state() {
        return new State(accuracy, start);
    }

    public void restore(State state) {
        accuracy = state.accuracy();
        start = state.start();
    }
}
