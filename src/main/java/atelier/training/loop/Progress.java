package atelier.training.loop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a run is: what a checkpoint holds beside its tensors, as {@code state.json}.
 *
 * @param step steps done
 * @param images real pictures shown
 * @param seconds time spent training
 * @param untilStep where the run ends
 * @param rateFactor what commands have made of the learning rate
 * @param lastCommand number of the last command done
 * @param numbers the loop's own
 */
public record Progress(
        long step,
        long images,
        double seconds,
        long untilStep,
        double rateFactor,
        long lastCommand,
        Map<String, Double> numbers) {
    static final String FILE = "state.json";

    public Progress {
        numbers = numbers == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    static Progress start(long untilStep) {
        return new Progress(0, 0, 0, untilStep, 1, 0, Map.of());
    }

    Progress stepped(int batch, double took) {
        return new Progress(step + 1, images + batch, seconds + took, untilStep, rateFactor, lastCommand, numbers);
    }

    Progress until(long last) {
        return new Progress(step, images, seconds, last, rateFactor, lastCommand, numbers);
    }

    Progress rate(double factor) {
        return new Progress(step, images, seconds, untilStep, factor, lastCommand, numbers);
    }

    Progress saved(long command, Map<String, Double> ofLoop) {
        return new Progress(step, images, seconds, untilStep, rateFactor, command, ofLoop);
    }

    @JsonIgnore
    boolean isDone() {
        return step >= untilStep;
    }
}
