package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;
import java.util.Map;

/**
 * What generator and discriminator strive for.
 *
 * @param objective "bce", "lsgan", "wgan" (clipped weights), "wgan-gp", "r1" (softplus with an R1 penalty) or "hinge"
 * @param criticSteps steps of the discriminator for one of the generator
 * @param clip wgan: largest weight
 * @param gradientPenalty wgan-gp: weight of the penalty
 * @param r1Gamma r1: weight γ of the penalty γ/2 · |∇|²
 * @param penaltyInterval steps from penalty to penalty; its weight is multiplied by this
 * @param smoothing bce: label of real pictures
 * @param noisyLabels bce: share of labels swapped
 * @param can the ambiguity loss on labelled pictures
 * @param ambiguity "uniform" (cross-entropy to all styles alike) or "per-class"
 * @param lambda weight of the ambiguity loss
 * @param ambiguityStart accuracy of the style head from which the weight rises
 * @param ambiguityRamp steps in which it rises
 * @param guided the latent is style and layout of a real picture, which the generated one shall be like
 * @param guidedShare share of a batch that is guided; the others' latents are random
 * @param match weight of the distance to that picture
 * @param adversarialWeight weight of what the judge says
 * @param variety "ratio", "hinge" or "apart": the form of the mode-seeking loss
 * @param diversity weight of the mode-seeking loss
 * @param colors weight of the colour-statistics loss
 * @param replay old samples shown to the discriminator again
 */
public record ObjectiveOptions(
        String objective,
        int criticSteps,
        double clip,
        double gradientPenalty,
        double r1Gamma,
        int penaltyInterval,
        double smoothing,
        double noisyLabels,
        boolean can,
        String ambiguity,
        double lambda,
        double ambiguityStart,
        int ambiguityRamp,
        boolean guided,
        double guidedShare,
        double match,
        double adversarialWeight,
        String variety,
        double diversity,
        double colors,
        boolean replay,
        int replaySize) {
    static final List<Param> PARAMS = List.of(
            Given.choice(
                    "objective",
                    "Objective",
                    "How the judge and the generator are scored.",
                    true,
                    "bce",
                    "lsgan",
                    "wgan",
                    "wgan-gp",
                    "r1",
                    "hinge"),
            Given.toggle("wgan", "WGAN", false, true, "Short for the objective wgan."),
            Given.whole("criticSteps", "Judge's steps", 1, 1, 20, true, "Steps of the judge for one of the generator."),
            Given.number("clip", "Weight limit", 0.01, 1e-5, 1, true, "WGAN: largest weight of the judge."),
            Given.number("gradientPenalty", "Gradient penalty", 10, 0, 1000, true, "WGAN-GP: weight of the penalty."),
            Given.number("r1Gamma", "R1 gamma", 1, 0, 1000, true, "R1: weight of the penalty."),
            Given.whole("penaltyInterval", "Penalty every", 16, 1, 64, true, "R1: steps from penalty to penalty."),
            Given.number("smoothing", "Label smoothing", 0.9, 0.5, 1, true, "BCE: how sure the judge shall be."),
            Given.number("noisyLabels", "Noisy labels", 0, 0, 0.5, true, "BCE: share of labels swapped."),
            Given.toggle("can", "Creative", false, false, "Reward samples that belong to no known style."),
            Given.choice("ambiguity", "Ambiguity", "How that is measured.", true, "uniform", "per-class"),
            Given.number("lambda", "Creativity", 1, 0, 100, false, "Weight of the creative objective."),
            Given.number(
                    "ambiguityStart",
                    "Creative from",
                    0.5,
                    0,
                    1,
                    true,
                    "Begin once the judge knows styles of so large a share of pictures."),
            Given.whole("ambiguityRamp", "Creative ramp", 1000, 1, 10_000_000, true, "Steps to its full weight."),
            Given.toggle(
                    "guided",
                    "Guided latents",
                    false,
                    true,
                    "Latents are taken from real pictures, to be matched. Needs the features model."),
            Given.number("guidedShare", "Guided share", 0.75, 0, 1, true, "Share of a batch that is guided so."),
            Given.number(
                    "matchWeight", "Match", 1, 0, 100, true, "Weight of being like the real picture, when guided."),
            Given.number("adversarialWeight", "Judge's weight", 1, 0, 100, true, "Weight of what the judge says."),
            Given.choice(
                    "varietyForm",
                    "Variety's form",
                    "Ratio: the more different the better. Hinge: as different as the pictures are. Apart: no common pattern.",
                    true,
                    "ratio",
                    "hinge",
                    "apart"),
            Given.number("diversityWeight", "Variety", 0, 0, 100, true, "Reward different samples."),
            Given.number("colorWeight", "Colours", 0, 0, 100, true, "Reward the pictures' colour statistics."),
            Given.toggle("replay", "Replay", false, true, "Show the judge old samples again."),
            Given.whole("replaySize", "Replay size", 256, 1, 100_000, true, "Old samples that are kept."));

    /** Defaults that training by guided latents is known to work with. */
    static Map<String, Object> guidedDefaults(boolean guided) {
        return guided
                ? Map.ofEntries(
                        Map.entry("adversarialWeight", 0.5),
                        Map.entry("varietyForm", "apart"),
                        Map.entry("diversityWeight", 3.0),
                        Map.entry("lambda", 0.08),
                        Map.entry("mixing", 0.0),
                        Map.entry("styledStart", true),
                        Map.entry("noise", false),
                        Map.entry("latent", 128.0),
                        Map.entry("mappingRate", 0.3),
                        Map.entry("learningRate", 8e-4),
                        Map.entry("beta2", 0.99),
                        Map.entry("clipNorm", 10.0),
                        Map.entry("batch", 8.0))
                : Map.of();
    }

    static ObjectiveOptions of(Given given) {
        ParamValues v = given.values();
        Given.refuse(
                v.toggle("wgan")
                        && given.has("objective")
                        && !v.choice("objective").equals("wgan"),
                "WGAN and the objective %s contradict each other: give one of them.".formatted(v.choice("objective")));
        return new ObjectiveOptions(
                v.toggle("wgan") ? "wgan" : v.choice("objective"),
                given.whole("criticSteps"),
                v.number("clip"),
                v.number("gradientPenalty"),
                v.number("r1Gamma"),
                given.whole("penaltyInterval"),
                v.number("smoothing"),
                v.number("noisyLabels"),
                v.toggle("can"),
                v.choice("ambiguity"),
                v.number("lambda"),
                v.number("ambiguityStart"),
                given.whole("ambiguityRamp"),
                v.toggle("guided"),
                v.number("guidedShare"),
                v.number("matchWeight"),
                v.number("adversarialWeight"),
                v.choice("varietyForm"),
                v.number("diversityWeight"),
                v.number("colorWeight"),
                v.toggle("replay"),
                given.whole("replaySize"));
    }
}
