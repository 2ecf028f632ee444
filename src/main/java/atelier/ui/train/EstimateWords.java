package atelier.ui.train;

import atelier.training.loop.Estimate;
import atelier.ui.kit.Texts;

/** An estimate in words: "about 3 h 20 min, 1.1 GB of memory", and a warning where that is too much. */
public record EstimateWords(Texts texts) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final double GIGA = 1 << 30;

    public String of(Estimate estimate) {
        String time = time(Math.round(estimate.seconds()));
        if (estimate.memoryBytes().isEmpty()) {
            return texts.of("train.estimate.time", time);
        }
        double memory = estimate.memoryBytes().getAsLong() / GIGA;
        return estimate.fits()
                ? texts.of("train.estimate.known", time, memory)
                : texts.of(
                        "train.estimate.short",
                        time,
                        memory,
                        estimate.roomBytes().orElseThrow() / GIGA);
    }

    private String time(long seconds) {
        if (seconds < MINUTE) {
            return texts.of("train.time.seconds", Math.max(1, seconds));
        }
        if (seconds < HOUR) {
            return texts.of("train.time.minutes", (seconds + MINUTE / 2) / MINUTE);
        }
        return seconds < 2 * DAY
                ? texts.of("train.time.hours", seconds / HOUR, seconds % HOUR / (5 * MINUTE) * 5)
                : texts.of("train.time.days", (seconds + DAY / 2) / DAY);
    }
}
