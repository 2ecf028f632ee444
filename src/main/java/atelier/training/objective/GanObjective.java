package atelier.training.objective;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What a generator and a discriminator are trained for.
 *
 * @param penalty on the discriminator's gradient
 * @param styleWeight of the style head's cross-entropy on real pictures that have labels
 * @param ambiguity CAN's loss on the generator; its weight comes with each step
 * @param adversarialWeight of the loss on the generator
 * @param variety the form of the mode-seeking loss
 * @param diversityWeight of the mode-seeking loss; 0 for none
 * @param matchWeight of the distance between a generated picture and the one that its latent was taken from
 * @param colourWeight of the distance between the colours of a generated and a real batch; 0 for none
 * @param weightClip the discriminator's weights stay within this, for the original WGAN; 0 for none
 * @param gradientClip the longest gradient of either network; 0 for none
 */
public record GanObjective(
        AdversarialLoss loss,
        Optional<GradientPenalty> penalty,
        double styleWeight,
        Optional<Ambiguity> ambiguity,
        double adversarialWeight,
        Variety variety,
        double diversityWeight,
        double matchWeight,
        double colourWeight,
        double weightClip,
        double gradientClip) {

    public GanObjective {
        if (DoubleStream.of(
                        styleWeight,
                        adversarialWeight,
                        diversityWeight,
                        matchWeight,
                        colourWeight,
                        weightClip,
                        gradientClip)
                .anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("weights of losses and limits are not negative");
        }
    }

    /** The loss alone; the style head learns wherever there are labels. */
    public static GanObjective of(AdversarialLoss loss) {
        return new GanObjective(loss, Optional.empty(), 1, Optional.empty(), 1, Variety.RATIO, 0, 0, 0, 0, 0);
    }

    public GanObjective with(GradientPenalty other) {
        return new GanObjective(
                loss,
                Optional.of(other),
                styleWeight,
                ambiguity,
                adversarialWeight,
                variety,
                diversityWeight,
                matchWeight,
                colourWeight,
                weightClip,
                gradientClip);
    }

    public GanObjective with(Ambiguity form) {
        return new GanObjective(
                loss,
                penalty,
                styleWeight,
                Optional.of(form),
                adversarialWeight,
                variety,
                diversityWeight,
                matchWeight,
                colourWeight,
                weightClip,
                gradientClip);
    }
}
