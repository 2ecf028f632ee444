package atelier.nn;

/**
 * How a network is run. In training, batch normalisation uses and follows the batch's own statistics, and whatever else
 * is random follows from the seed: give each step its own. In evaluation nothing changes and nothing is random.
 */
public record Pass(boolean training, long seed) {
    private static final Pass EVALUATION = new Pass(false, 0);

    public static Pass training(long seed) {
        return new Pass(true, seed);
    }

    public static Pass evaluation() {
        return EVALUATION;
    }
}
