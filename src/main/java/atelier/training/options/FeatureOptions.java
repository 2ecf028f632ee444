package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the feature network is distilled from a teacher of the same layout.
 *
 * @param divisor the teacher's channels over ours
 * @param wide channels beside the others that relu3_1's projection alone sees; relu2_1's a fifth of that
 * @param statistics weight of the features' mean and deviation beside the features themselves
 */
public record FeatureOptions(
        ParamValues values,
        PictureOptions pictures,
        ScheduleOptions schedule,
        OptimizerOptions optimizer,
        int divisor,
        int wide,
        double statistics) {
    private static final String WIDE = "wide";

    public static final List<Param> PARAMS = Given.join(
            List.of(
                    Given.whole(
                            "divisor", "Divisor", 4, 1, 16, false, "How many times fewer channels than the teacher."),
                    Given.whole(WIDE, "Wide tap", 160, 0, 1024, true, "Channels beside the others, for relu3_1 alone."),
                    Given.number("statistics", "Statistics", 1, 0, 100, true, "How much mean and deviation count.")),
            PictureOptions.PARAMS,
            ScheduleOptions.PARAMS,
            OptimizerOptions.PARAMS);

    /** Defaults overridden by what is given; see {@link GanOptions#of}. Trained at 128, batch 8, rate 5e-4. */
    public static FeatureOptions of(Map<String, ?> asked) {
        return of(Given.of(PARAMS, asked));
    }

    /** The options that a run was made with, from its {@code run.json}. */
    public static FeatureOptions resolved(Map<String, ?> stored) {
        return of(Given.resolved(PARAMS, completed(stored)));
    }

    /** What a run or a model says of its options, and the wide channels that those of before them don't have. */
    public static Map<String, Object> completed(Map<String, ?> stored) {
        Map<String, Object> all = new HashMap<>(stored);
        all.putIfAbsent(WIDE, 0);
        return all;
    }

    private static FeatureOptions of(Given asked) {
        Given given = asked.withDefaults(
                Map.of("outputHeight", 128.0, "outputWidth", 128.0, "batch", 8.0, "learningRate", 5e-4, "beta1", 0.9));
        given = given.withDefaults(InputSize.defaults(given));
        FeatureOptions options = new FeatureOptions(
                given.values(),
                PictureOptions.of(given),
                ScheduleOptions.of(given),
                OptimizerOptions.of(given),
                given.whole("divisor"),
                given.whole(WIDE),
                given.values().number("statistics"));
        Given.refuse(
                Math.min(options.pictures.outputHeight(), options.pictures.outputWidth()) < 32,
                "The feature network halves a picture four times: train it on at least 32 × 32 pixels.");
        return options;
    }
}
