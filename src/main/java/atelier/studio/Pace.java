package atelier.studio;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast pictures are painted and written, from the pixels done so far; the newest picture counts half. Used by one
 * thread at a time.
 */
final class Pace {
    // before this share a photo tells less about itself than those before it do
    private static final double ENOUGH = 0.15;

    private double secondsPerPixel = Double.NaN;
    private double pixels = Double.NaN;

    void finished(long done, Duration took) {
        double seconds = took.toNanos() / 1e9;
        secondsPerPixel = mix(secondsPerPixel, seconds / Math.max(1, done));
        pixels = mix(pixels, (double) done);
    }

    /** Time left of a picture that is being painted. */
    Optional<Duration> left(long size, double done, Duration since) {
        if (done >= ENOUGH) {
            return Optional.of(seconds(since.toNanos() / 1e9 * (1 - done) / done));
        }
        if (Double.isNaN(secondsPerPixel)) {
            return Optional.empty();
        }
        double all = size > 0 ? size : pixels;
        return Optional.of(seconds(secondsPerPixel * all * (1 - done)));
    }

    /** Time for pictures of which only the number is known. */
    Optional<Duration> forWaiting(int count) {
        if (count == 0) {
            return Optional.of(Duration.ZERO);
        }
        return Double.isNaN(secondsPerPixel)
                ? Optional.empty()
                : Optional.of(seconds(count * pixels * secondsPerPixel));
    }

    private static double mix(double old, double fresh) {
        return Double.isNaN(old) ? fresh : (old + fresh) / 2;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }
}
