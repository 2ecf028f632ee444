package atelier.training.loop;

import atelier.training.run.MetricsLine;

/** What a trainer tells whoever started it; the run folder has all of it too. */
public sealed interface TrainerEvent {
    /** A line of {@code metrics.jsonl} was written. */
    record Line(MetricsLine line, long untilStep) implements TrainerEvent {}

    /** Something to know, in one sentence. */
    record Notice(String sentence) implements TrainerEvent {}
}
