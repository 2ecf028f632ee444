package atelier.training.loop;

import java.util.ArrayList;
import java.util.List;

/**
 * Which resolution a growing StyleGAN has at a step: each for an equal share of the first 60 % of the planned steps,
 * the newest block faded in over the first half of its share, the last resolution for the rest.
 */
record GrowthPlan(List<Integer> resolutions, long stageSteps) {
    private static final int SMALLEST = 4;
    private static final double GROWING = 0.6;

    GrowthPlan {
        resolutions = List.copyOf(resolutions);
    }

    static GrowthPlan fixed(int resolution) {
        return new GrowthPlan(List.of(resolution), 1);
    }

    static GrowthPlan growing(int resolution, long plannedSteps) {
        List<Integer> resolutions = new ArrayList<>();
        for (int size = SMALLEST; size <= resolution; size *= 2) {
            resolutions.add(size);
        }
        long each = (long) (GROWING * plannedSteps / Math.max(1, resolutions.size() - 1));
        return new GrowthPlan(resolutions, Math.max(1, each));
    }

    int stageAt(long step) {
        return (int) Math.min(step / stageSteps, resolutions.size() - 1);
    }

    int resolutionAt(long step) {
        return resolutions.get(stageAt(step));
    }

    /** How far the newest block is faded in, from 0 to 1. */
    double alphaAt(long step) {
        int stage = stageAt(step);
        if (stage == 0) {
            return 1;
        }
        return Math.min(1, (step - stage * stageSteps + 1) / Math.max(1, 0.5 * stageSteps));
    }
}
