package atelier.ui.workshop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A film that is being written.
 *
 * @param target the file or folder that it becomes
 * @param done the share that is written, 0 to 1
 * @param left time left, empty until it can be told
 * @param stopping whether it was asked to end
 */
public record Filming(Path target, double done, Optional<Duration> left, boolean stopping) {
    private static final double ENOUGH = 0.03;

    static Filming begun(Path target) {
        return new Filming(target, 0, Optional.empty(), false);
    }

    Filming at(double next, Duration since) {
        Optional<Duration> rest = next < ENOUGH
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round(since.toMillis() * (1 - next) / next)));
        return new Filming(target, next, rest, stopping);
    }

    Filming stops() {
        return new Filming(target, done, left, true);
    }
}
