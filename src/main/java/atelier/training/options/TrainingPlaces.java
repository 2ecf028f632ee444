package atelier.training.options;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a training reads and writes; not settings of an algorithm, so not in the parameter lists.
 *
 * @param dataset the folder of pictures ({@code --dataset})
 * @param pattern which file names count, a glob ({@code --input-fname-pattern}); "*" is every picture
 * @param runs the folder under which the run's own folder is made
 * @param logs a folder beside the run that {@code log.txt} is copied to at the end, where asked for ({@code --log-dir})
 * @param checkpoints the same for the best checkpoint ({@code --checkpoint-dir})
 * @param samples the same for the samples ({@code --sample-dir})
 */
public record TrainingPlaces(
        Path dataset,
        String pattern,
        Path runs,
        Optional<Path> logs,
        Optional<Path> checkpoints,
        Optional<Path> samples) {
    public static final String EVERY_PICTURE = "*";

    /** Everything inside of the run's folder. */
    public static TrainingPlaces of(Path dataset, Path runs) {
        return new TrainingPlaces(dataset, EVERY_PICTURE, runs, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
