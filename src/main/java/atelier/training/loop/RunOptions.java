package atelier.training.loop;

import atelier.art.Param;
import atelier.art.ParamValues;
import atelier.training.options.FeatureOptions;
import atelier.training.options.GanOptions;
import atelier.training.options.InstantOptions;
import atelier.training.options.PictureOptions;
import atelier.training.options.ScheduleOptions;
import atelier.training.options.StylizerOptions;
import atelier.training.run.RunKind;
import java.util.List;
import java.util.Map;

/** What every kind of training has among its options. */
public record RunOptions(ParamValues values, PictureOptions pictures, ScheduleOptions schedule, boolean labelled) {
    /** The parameters of a kind. */
    public static List<Param> params(RunKind kind) {
        return switch (kind) {
            case GAN -> GanOptions.PARAMS;
            case STYLIZER -> StylizerOptions.PARAMS;
            case INSTANT -> InstantOptions.PARAMS;
            case FEATURES -> FeatureOptions.PARAMS;
        };
    }

    /** @throws IllegalArgumentException with a sentence, for what is unknown, out of range or contradictory */
    public static RunOptions of(RunKind kind, Map<String, ?> asked) {
        return switch (kind) {
            case GAN -> {
                GanOptions o = GanOptions.of(asked);
                yield new RunOptions(
                        o.values(), o.pictures(), o.schedule(), o.objective().can());
            }
            case STYLIZER -> {
                StylizerOptions o = StylizerOptions.of(asked);
                yield new RunOptions(o.values(), o.pictures(), o.schedule(), false);
            }
            case INSTANT -> {
                InstantOptions o = InstantOptions.of(asked);
                yield new RunOptions(o.values(), o.pictures(), o.schedule(), false);
            }
            case FEATURES -> {
                FeatureOptions o = FeatureOptions.of(asked);
                yield new RunOptions(o.values(), o.pictures(), o.schedule(), false);
            }
        };
    }

    /** Where a training on so many pictures ends. */
    public long steps(int pictures) {
        Object critics = values.values().getOrDefault("criticSteps", 1.0);
        return schedule.lastStep(Math.max(1, pictures), this.pictures.batch() * ((Number) critics).intValue());
    }
}
