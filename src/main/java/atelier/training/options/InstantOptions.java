package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;
import java.util.Map;

/**
 * How the painter for any style and its encoder are trained.
 *
 * @param contrastive weight of the loss that keeps codes of one style together and of different ones apart
 * @param adversarial weight of a discriminator between real paintings and stylized photos, conditioned on the code
 * @param identityEvery in which steps a picture is painted in its own style: every so many
 * @param freezeEncoder only the painter learns, so that codes of styles stay what they are
 * @param adversarialExamples styles are changed against the painter by a small step, as augmentation
 */
public record InstantOptions(
        ParamValues values,
        PainterWeights weights,
        PainterPolish polish,
        InstantPolish instant,
        int identityEvery,
        boolean freezeEncoder,
        PictureOptions pictures,
        ScheduleOptions schedule,
        OptimizerOptions optimizer,
        double contrastive,
        double adversarial,
        boolean adversarialExamples) {
    public static final List<Param> PARAMS = Given.join(
            PainterWeights.PARAMS,
            PainterPolish.PARAMS,
            InstantPolish.PARAMS,
            List.of(
                    Given.whole(
                            "identityEvery",
                            "Identity every",
                            4,
                            1,
                            1000,
                            true,
                            "Steps between pictures in their own style."),
                    Given.toggle(
                            "freezeEncoder",
                            "Keep style codes",
                            false,
                            true,
                            "Only the painter learns on: styles that were kept stay as they are."),
                    Given.number("contrastive", "Contrast", 0, 0, 100, true, "Keeps codes of different styles apart."),
                    Given.number("adversarial", "Judge", 0, 0, 100, true, "A judge of real and painted pictures."),
                    Given.toggle("adversarialExamples", "Hard styles", false, true, "Makes styles harder on purpose.")),
            PictureOptions.PARAMS,
            ScheduleOptions.PARAMS,
            OptimizerOptions.PARAMS);

    /** Defaults overridden by what is given; see {@link GanOptions#of}. A batch is 4, identity 20, the rate 4e-4. */
    public static InstantOptions of(Map<String, ?> asked) {
        return of(Given.of(PARAMS, asked));
    }

    /** The options that a run was made with, from its {@code run.json}. */
    public static InstantOptions resolved(Map<String, ?> stored) {
        return of(Given.resolved(PARAMS, stored));
    }

    private static InstantOptions of(Given asked) {
        Given given = asked.withDefaults(Map.of("batch", 4.0, "learningRate", 4e-4, "beta1", 0.9, "identity", 20.0));
        given = given.withDefaults(InputSize.defaults(given));
        InstantOptions options = new InstantOptions(
                given.values(),
                PainterWeights.of(given),
                PainterPolish.of(given),
                InstantPolish.of(given),
                given.whole("identityEvery"),
                given.values().toggle("freezeEncoder"),
                PictureOptions.of(given),
                ScheduleOptions.of(given),
                OptimizerOptions.of(given),
                given.values().number("contrastive"),
                given.values().number("adversarial"),
                given.values().toggle("adversarialExamples"));
        PainterSize.check(options.pictures);
        Given.refuse(
                options.adversarialExamples && options.adversarial == 0,
                "Hard styles are made against the judge: give the judge a weight above 0.");
        Given.refuse(
                options.contrastive > 0 && options.pictures.batch() == 1,
                "Contrast compares styles of a batch: with a batch of 1 there is nothing to compare.");
        Given.refuse(
                options.instant.ownStrokes() > 0 && options.pictures.batch() % 2 != 0,
                "Own strokes are learned from photos that two styles paint: give an even batch, or leave them out.");
        Given.refuse(
                options.freezeEncoder && options.contrastive > 0,
                "Contrast teaches the style encoder, which shall keep its codes: leave one of the two out.");
        return options;
    }
}
