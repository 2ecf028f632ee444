package atelier.training.objective;

import java.util.Optional;

/**
 * What a generator and a discriminator are trained for.
 *
 * @param penalty on the discriminator's gradient
 * @param styleWeight of the style head's cross-entropy on real pictures that have labels
 * @param ambiguity CAN's loss on the generator; its weight comes with each step
 * @param diversityWeight of the mode-seeking loss; 0 for none
 * @param colourWeight of the distance between the colours of a generated and a real batch; 0 for none
 * @param weightClip the discriminator's weights stay within this, for the original WGAN; 0 for none
 * @param gradientClip the longest gradient of either network; 0 for none
 */
public record GanObjective(
        AdversarialLoss loss,
        Optional<GradientPenalty> penalty,
        double styleWeight,
        Optional<Ambiguity> ambiguity,
        double diversityWeight,
        double colourWeight,
        double weightClip,
        double gradientClip) {

    public GanObjective {
        if (styleWeight < 0 || diversityWeight < 0 || colourWeight < 0 || weightClip < 0 || gradientClip < 0) {
            throw new IllegalArgumentException("weights of losses and limits are not negative");
        }
    }

    /** The loss alone; the style head learns wherever there are labels. */
    public static GanObjective of(AdversarialLoss loss) {
        return new GanObjective(loss, Optional.empty(), 1, Optional.empty(), 0, 0, 0, 0);
    }

    public GanObjective with(GradientPenalty other) {
        return new GanObjective(
                loss,
                Optional.of(other),
                styleWeight,
                ambiguity,
                diversityWeight,
                colourWeight,
                weightClip,
                gradientClip);
    }

    public GanObjective with(Ambiguity form) {
        return new GanObjective(
                loss, penalty, styleWeight, Optional.of(form), diversityWeight, colourWeight, weightClip, gradientClip);
    }
}
