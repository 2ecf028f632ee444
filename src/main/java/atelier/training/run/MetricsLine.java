package atelier.training.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** One line of {@code metrics.jsonl}. Steps never fall from one line to the next. */
public sealed interface MetricsLine {
    /** Optimizer steps done when the line was written. */
    long step();

    /**
     * The numbers of one tick.
     *
     * @param images real pictures shown so far
     * @param seconds time spent training so far, pauses left out, all sessions of the run together
     * @param values metrics by key; not-a-number and infinity are kept, for they are what the coach looks for
     */
    record Tick(long step, long images, double seconds, Map<String, Double> values) implements MetricsLine {
        public Tick {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** The value of a metric, or not-a-number where this tick has none: ask {@link #has} to tell them apart. */
        public double value(String key) {
            return values.getOrDefault(key, Double.NaN);
        }

        public boolean has(String key) {
            return values.containsKey(key);
        }
    }

    /** Something that happened: a vertical line in the charts, with a sentence. */
    record Mark(long step, Kind kind, String text) implements MetricsLine {
        /** What happened. */
        public enum Kind {
            STARTED,
            RESUMED,
            PAUSED,
            CHECKPOINT,
            COMMAND,
            COACH,
            /** Gone back on request. */
            ROLLED_BACK,
            /** Gone back by itself after the numbers went wrong. */
            RESCUED,
            FINISHED
        }
    }
}
