package atelier.training.loop;

import atelier.training.coach.CoachSettings;
import atelier.training.options.ScheduleOptions;
import atelier.training.run.Checkpoints;

/** When a trainer writes what, and what counts as better. */
record TrainerPlan(ScheduleOptions schedule, CoachSettings coach, Checkpoints.Best best) {
    /** The key of the time left, in seconds. */
    static final String SECONDS_LEFT = "left";

    private static final int FIRST = 100;
    private static final int EVERY = 10;

    boolean checkpointAt(long step) {
        return step % schedule.saveItr() == 0;
    }

    boolean sampleAt(long step) {
        return step % schedule.sampleItr() == 0;
    }

    /** Every step at first, then every tenth. */
    boolean tickAt(long step) {
        return step <= FIRST || step % EVERY == 0;
    }
}
