package atelier.training.objective;

/**
 * How strongly pictures are augmented, from 0 to 1: more when the discriminator is too sure of real pictures (Karras et
 * al. 2020, ADA). The share is measured by the mean sign of its logits on real pictures.
 */
public final class AdaptiveAugmentation {
    private static final int EVERY = 4;

    private final double target;
    private final double imagesToFull;
    private double strength;
    private double signs;
    private int images;
    private int steps;

    /** All that has to be saved. */
    public record State(double strength, double signs, int images, int steps) {}

    /**
     * @param target mean sign to hold, 0.6 in the paper
     * @param imagesToFull after how many images strength could go from 0 to 1; 500,000 in the paper
     */
    public AdaptiveAugmentation(double target, double imagesToFull, double strength) {
        this.target = target;
        this.imagesToFull = imagesToFull;
        this.strength = strength;
    }

    /** @param meanSign of the logits on a batch of real pictures */
    public void observe(double meanSign, int batch) {
        signs += meanSign * batch;
        images += batch;
        steps++;
        if (steps == EVERY) {
            double direction = Math.signum(signs / images - target);
            strength = Math.clamp(strength + direction * images / imagesToFull, 0.0, 1.0);
            signs = 0;
            images = 0;
            steps = 0;
        }
    }

    public double strength() {
        return strength;
    }

    /** For a coach that wants more or less of it. */
    public void setStrength(double value) {
        strength = Math.clamp(value, 0.0, 1.0);
    }

    public State state() {
        return new State(strength, signs, images, steps);
    }

    public void restore(State state) {
        strength = state.strength();
        signs = state.signs();
        images = state.images();
        steps = state.steps();
    }
}
