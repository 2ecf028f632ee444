package atelier.training.loop;

import atelier.nn.JudgeNetwork;
import java.util.Optional;

/**
 * The trained networks that a generator's samples are measured with.
 *
 * @param file the one of a file that the user has: FID, KID and its inception score
 * @param classifier of styles: creativity of the samples and its inception score
 */
record GanJudges(Optional<JudgeNetwork> file, Optional<JudgeNetwork> classifier) {
    static final GanJudges NONE = new GanJudges(Optional.empty(), Optional.empty());
}
