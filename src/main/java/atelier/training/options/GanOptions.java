package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import atelier.training.data.PictureEntry;
import atelier.training.data.PictureSet;
import java.util.List;
import java.util.Map;

/** How a generator is trained. {@link #values} is what stands in {@code run.json}; the records are the same in parts. */
public record GanOptions(
        ParamValues values,
        NetworkOptions network,
        ObjectiveOptions objective,
        PictureOptions pictures,
        ScheduleOptions schedule,
        OptimizerOptions optimizer,
        AugmentOptions augment) {
    public static final List<Param> PARAMS = Given.join(
            NetworkOptions.PARAMS,
            ObjectiveOptions.PARAMS,
            PictureOptions.PARAMS,
            ScheduleOptions.PARAMS,
            OptimizerOptions.PARAMS,
            AugmentOptions.PARAMS);

    /**
     * Defaults, those of the chosen network among them, overridden by what is given; keys as in {@link #PARAMS}, or
     * with underscores.
     *
     * @throws IllegalArgumentException with a sentence, for what is unknown, out of range or contradictory
     */
    public static GanOptions of(Map<String, ?> asked) {
        return of(Given.of(PARAMS, asked));
    }

    /** The options that a run was made with, from its {@code run.json}. */
    public static GanOptions resolved(Map<String, ?> stored) {
        return of(Given.resolved(PARAMS, stored));
    }

    private static GanOptions of(Given asked) {
        Given given = asked.withDefaults(NetworkOptions.defaults(asked.values().choice("network")));
        given = given.withDefaults(NetworkOptions.judgeDefaults(given.values().choice("discriminator")));
        given = given.withDefaults(
                ObjectiveOptions.guidedDefaults(given.values().toggle("guided")));
        given = given.withDefaults(InputSize.defaults(given));
        GanOptions options = new GanOptions(
                given.values(),
                NetworkOptions.of(given),
                ObjectiveOptions.of(given),
                PictureOptions.of(given),
                ScheduleOptions.of(given),
                OptimizerOptions.of(given),
                AugmentOptions.of(given));
        GanRules.check(options, given);
        return options;
    }

    /** Whether training sees through a frozen feature network. */
    public boolean needsFeatures() {
        return network.projected() || objective.guided();
    }

    /**
     * Whether these pictures can be trained on like this.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public void checkAgainst(PictureSet set) {
        Given.refuse(
                objective.can() && set.labels().size() < 2,
                "The creative objective needs pictures of at least two styles, each in a sub-folder of its own.");
        Given.refuse(set.pictures().isEmpty(), "There are no usable pictures in this folder.");
        int size = Math.min(pictures.outputHeight(), pictures.outputWidth());
        long enough = set.pictures().stream()
                .mapToInt(PictureEntry::shortSide)
                .filter(side -> side >= size)
                .count();
        int largest =
                set.pictures().stream().mapToInt(PictureEntry::shortSide).max().orElse(0);
        Given.refuse(
                enough == 0,
                "%d pixels is above the pictures: the largest has a shorter side of %d. Choose a smaller size."
                        .formatted(size, largest));
    }
}
