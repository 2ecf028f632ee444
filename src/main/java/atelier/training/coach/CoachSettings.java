package atelier.training.coach;

import atelier.training.metrics.Metric;

/**
 * When the coach speaks. Counts are of ticks that carry the metric in question.
 *
 * @param patience bad ticks in a row before a verdict
 * @param recovery good ticks in a row before the same verdict may come again
 * @param collapse share of the best diversity below which samples count as alike
 * @param winning accuracy on real and on samples at and above which the discriminator has won
 * @param winningPatience ticks in a row, of the averaged accuracies, before that is said: early on it is usual
 * @param explosion a loss this many times its typical size has exploded
 * @param memorising {@link Metric#NEAREST} below which samples count as copies
 * @param plateau ticks without a better value before a plateau
 * @param improvement the share by which a value has to be better to count
 * @param quality the metric that should improve, such as FID or the style loss
 * @param lowerIsBetter which way it improves
 */
public record CoachSettings(
        int patience,
        int recovery,
        double collapse,
        double winning,
        int winningPatience,
        double explosion,
        double memorising,
        int plateau,
        double improvement,
        String quality,
        boolean lowerIsBetter) {

    /** For generators: quality is KID, which is fair for few pictures. */
    public static CoachSettings generator() {
        return new CoachSettings(3, 5, 0.35, 0.985, 60, 50, 0.35, 20, 0.01, Metric.KID.key(), true);
    }

    /** For painters: quality is the style loss, which is there at every tick. */
    public static CoachSettings painter() {
        return new CoachSettings(3, 5, 0.35, 0.985, 60, 50, 0.35, 200, 0.01, Metric.STYLE_LOSS.key(), true);
    }

    /** For feature networks: quality is the distance to the teacher. */
    public static CoachSettings features() {
        return new CoachSettings(3, 5, 0.35, 0.985, 60, 50, 0.35, 200, 0.01, Metric.DISTILLATION_LOSS.key(), true);
    }
}
