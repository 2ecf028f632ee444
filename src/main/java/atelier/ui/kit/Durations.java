package atelier.ui.kit;

import java.time.Duration;

/** Time left as people say it: rounded, and never more exact than it can be. */
public final class Durations {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;

    private Durations() {}

    public static String left(Duration duration, Texts texts) {
        long seconds = Math.max(1, duration.toSeconds());
        if (seconds < MINUTE) {
            return texts.of("time.left.seconds", seconds < 10 ? seconds : (seconds + 4) / 5 * 5);
        }
        if (seconds < HOUR) {
            return texts.of("time.left.minutes", (seconds + MINUTE / 2) / MINUTE);
        }
        return texts.of("time.left.hours", seconds / HOUR, seconds % HOUR / MINUTE);
    }
}
