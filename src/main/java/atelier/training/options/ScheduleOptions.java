package atelier.training.options;

import atelier.art.Param;
import java.util.List;

/**
 * How long, and how often something is saved.
 *
 * @param epoch how often each picture is shown
 * @param steps where the training ends instead, or 0
 * @param saveItr steps from checkpoint to checkpoint
 * @param sampleItr steps from sample picture to sample picture
 * @param sampleSize pictures in the sample grid
 */
public record ScheduleOptions(int epoch, int steps, int saveItr, int sampleItr, int sampleSize) {
    static final List<Param> PARAMS = List.of(
            Given.whole("epoch", "Epochs", 6, 1, 1_000_000, false, "How often each picture is shown."),
            Given.whole("steps", "Steps", 0, 0, 100_000_000, true, "Length in steps instead of epochs; 0 for epochs."),
            Given.whole("saveItr", "Save every", 500, 1, 1_000_000, true, "Steps from checkpoint to checkpoint."),
            Given.whole("sampleItr", "Sample every", 100, 1, 1_000_000, true, "Steps from sample to sample."),
            Given.whole("sampleSize", "Samples", 16, 1, 256, true, "Pictures in the sample grid."));

    static ScheduleOptions of(Given given) {
        ScheduleOptions options = new ScheduleOptions(
                given.whole("epoch"),
                given.whole("steps"),
                given.whole("saveItr"),
                given.whole("sampleItr"),
                given.whole("sampleSize"));
        Given.refuse(
                given.has("epoch") && options.steps > 0,
                "The length is given in epochs and in steps: give one of them.");
        return options;
    }

    /** Where a training on so many pictures ends. */
    public long lastStep(int pictures, int batch) {
        return steps > 0 ? steps : Math.ceilDiv((long) epoch * pictures, batch);
    }
}
