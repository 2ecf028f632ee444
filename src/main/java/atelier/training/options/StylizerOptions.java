package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;
import java.util.Map;

/**
 * How a painter for one style is trained.
 *
 * @param width channels of the first layers
 * @param widthDeep channels of the deep layers
 * @param styleSize longest side of the style picture in pixels
 * @param fineSize side of the photos in the second half of the training, 0 for the same all along
 */
public record StylizerOptions(
        ParamValues values,
        PainterWeights weights,
        PainterPolish polish,
        PictureOptions pictures,
        ScheduleOptions schedule,
        OptimizerOptions optimizer,
        int width,
        int widthDeep,
        int styleSize,
        int fineSize) {
    public static final List<Param> PARAMS = Given.join(
            PainterWeights.PARAMS,
            PainterPolish.PARAMS,
            List.of(
                    Given.whole("width", "Width", 63, 4, 256, true, "Channels of the first layers."),
                    Given.whole("widthDeep", "Deep width", 127, 4, 512, true, "Channels of the deep layers."),
                    Given.whole("styleSize", "Style size", 512, 64, 2048, false, "Larger gives coarser strokes."),
                    Given.whole(
                            "fineSize", "Fine size", 0, 0, 1024, true, "Photo size of the second half; 0 for none.")),
            PictureOptions.PARAMS,
            ScheduleOptions.PARAMS,
            OptimizerOptions.PARAMS);

    /**
     * Defaults overridden by what is given; see {@link GanOptions#of}. A batch is 4, the rate 1e-3, beta 1 0.9. Content
     * counts 5 and style 3: with less content the photo is lost in texture before its shapes are learned.
     */
    public static StylizerOptions of(Map<String, ?> asked) {
        return of(Given.of(PARAMS, asked));
    }

    /** The options that a run was made with, from its {@code run.json}. */
    public static StylizerOptions resolved(Map<String, ?> stored) {
        return of(Given.resolved(PARAMS, stored));
    }

    private static StylizerOptions of(Given asked) {
        Given given = asked.withDefaults(
                Map.of("batch", 4.0, "learningRate", 1e-3, "beta1", 0.9, "content", 5.0, "style", 3.0));
        given = given.withDefaults(InputSize.defaults(given));
        StylizerOptions options = new StylizerOptions(
                given.values(),
                PainterWeights.of(given),
                PainterPolish.of(given),
                PictureOptions.of(given),
                ScheduleOptions.of(given),
                OptimizerOptions.of(given),
                given.whole("width"),
                given.whole("widthDeep"),
                given.whole("styleSize"),
                given.whole("fineSize"));
        int size = Math.max(options.pictures.outputHeight(), options.pictures.outputWidth());
        Given.refuse(
                options.fineSize != 0 && options.fineSize <= size,
                "The fine size must be above the size, %d, not %d.".formatted(size, options.fineSize));
        Given.refuse(
                options.width % 2 == 0 || options.widthDeep % 2 == 0 || options.widthDeep < options.width,
                "The widths of a painter are odd numbers, the deep one not below the other: %d and %d are not."
                        .formatted(options.width, options.widthDeep));
        PainterSize.check(options.pictures);
        return options;
    }
}
