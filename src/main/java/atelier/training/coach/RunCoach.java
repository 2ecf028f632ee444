package atelier.training.coach;

import atelier.training.metrics.Metric;
import atelier.training.run.MetricsLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches the lines of {@code metrics.jsonl} in order and says when something goes wrong. What it says follows from the
 * lines alone: a trainer that resumes feeds it the lines that were kept and has the same coach again; a watcher whose
 * tail restarts makes a new coach. When a verdict is {@link CoachVerdict.Exploded#automatic automatic} the trainer goes
 * back and writes a {@code RESCUED} mark. One thread.
 */
public final class RunCoach {
    private static final double MORE_AUGMENTATION = 0.2;
    private static final double HALF = 0.5;
    private static final double RECENT = 0.1;
    private static final int STILL = 3;
    private static final double TINY = 1e-12;

    private final CoachSettings settings;
    private final Alarm collapse;
    private final Alarm winning;
    private final Alarm memorising;
    private final Alarm exploded;
    private final Map<String, TypicalSize> sizes = new HashMap<>();
    private double realAccuracy;
    private double fakeAccuracy;
    private double bestDiversity;
    private double bestQuality = Double.NaN;
    private long bestQualityStep;
    private int sinceBest;
    private long newestCheckpoint;
    private long healthyCheckpoint;
    private boolean rescued;

    public RunCoach(CoachSettings settings) {
        this.settings = settings;
        this.collapse = new Alarm(settings.patience(), settings.recovery());
        this.winning = new Alarm(settings.winningPatience(), settings.recovery());
        this.memorising = new Alarm(settings.patience(), settings.recovery());
        this.exploded = new Alarm(1, settings.recovery());
    }

    /** Hears the next line; mostly there is nothing to say. */
    public List<CoachVerdict> observe(MetricsLine line) {
        return switch (line) {
            case MetricsLine.Tick tick -> observe(tick);
            case MetricsLine.Mark mark -> {
                observe(mark);
                yield List.of();
            }
        };
    }

    private void observe(MetricsLine.Mark mark) {
        switch (mark.kind()) {
            case CHECKPOINT -> {
                healthyCheckpoint = newestCheckpoint;
                newestCheckpoint = mark.step();
            }
            case ROLLED_BACK, RESCUED -> {
                rescued |= mark.kind() == MetricsLine.Mark.Kind.RESCUED;
                newestCheckpoint = Math.min(newestCheckpoint, mark.step());
                healthyCheckpoint = Math.min(healthyCheckpoint, mark.step());
                sinceBest = 0;
                List.of(collapse, winning, memorising, exploded).forEach(Alarm::reset);
            }
            case STARTED, RESUMED, PAUSED, COMMAND, COACH, FINISHED -> {}
        }
    }

    private List<CoachVerdict> observe(MetricsLine.Tick tick) {
        Optional<String> broken = brokenNow(tick);
        Optional<CoachVerdict> verdict = exploded(tick, broken);
        if (broken.isPresent()) {
            return verdict.stream().toList();
        }
        remember(tick);
        List<CoachVerdict> verdicts = new ArrayList<>();
        collapse(tick).ifPresent(verdicts::add);
        winning(tick).ifPresent(verdicts::add);
        memorising(tick).ifPresent(verdicts::add);
        plateau(tick).ifPresent(verdicts::add);
        return verdicts;
    }

    // Numbers go wrong before anything else shows, so only the losses and gradients are asked, and every tick.
    private Optional<CoachVerdict> exploded(MetricsLine.Tick tick, Optional<String> metric) {
        if (!exploded.hears(metric.isPresent())) {
            return Optional.empty();
        }
        boolean automatic = !rescued;
        long target = automatic ? newestCheckpoint : healthyCheckpoint;
        return Optional.of(new CoachVerdict.Exploded(
                tick.step(),
                Metric.of(metric.orElseThrow()).map(Metric::label).orElse(metric.get()),
                automatic,
                new CoachAction.RollBack(target)));
    }

    private Optional<String> brokenNow(MetricsLine.Tick tick) {
        // a loop, for a run that is opened has a hundred thousand ticks
        for (Map.Entry<String, Double> entry : tick.values().entrySet()) {
            double value = entry.getValue();
            if (isWatched(entry.getKey()) && (!Double.isFinite(value) || isTooLarge(entry.getKey(), value))) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.empty();
    }

    private boolean isTooLarge(String key, double value) {
        TypicalSize size = sizes.get(key);
        return size != null && size.isExceeded(value, settings.explosion());
    }

    private void remember(MetricsLine.Tick tick) {
        tick.values().forEach((key, value) -> {
            if (isWatched(key)) {
                sizes.computeIfAbsent(key, _ -> new TypicalSize()).add(value);
            }
        });
    }

    private static boolean isWatched(String key) {
        return key.startsWith("loss.") || key.equals(Metric.GRADIENT_NORM.key());
    }

    private Optional<CoachVerdict> collapse(MetricsLine.Tick tick) {
        if (!has(tick, Metric.DIVERSITY)) {
            return Optional.empty();
        }
        double diversity = tick.value(Metric.DIVERSITY.key());
        bestDiversity = Math.max(bestDiversity, diversity);
        double left = diversity / Math.max(bestDiversity, TINY);
        return collapse.hears(left < settings.collapse())
                ? Optional.of(new CoachVerdict.Collapse(
                        tick.step(), (int) Math.round(100 * left), new CoachAction.RollBack(bestCheckpoint())))
                : Optional.empty();
    }

    private Optional<CoachVerdict> winning(MetricsLine.Tick tick) {
        if (!has(tick, Metric.REAL_ACCURACY) || !has(tick, Metric.FAKE_ACCURACY)) {
            return Optional.empty();
        }
        // one batch tells little: a judge that errs now and then still teaches
        realAccuracy = averaged(realAccuracy, tick.value(Metric.REAL_ACCURACY.key()));
        fakeAccuracy = averaged(fakeAccuracy, tick.value(Metric.FAKE_ACCURACY.key()));
        boolean wins = realAccuracy >= settings.winning() && fakeAccuracy >= settings.winning();
        boolean full = has(tick, Metric.AUGMENTATION) && tick.value(Metric.AUGMENTATION.key()) >= 1;
        CoachAction action =
                full ? new CoachAction.LowerRate(HALF) : new CoachAction.RaiseAugmentation(MORE_AUGMENTATION);
        return winning.hears(wins)
                ? Optional.of(new CoachVerdict.DiscriminatorWins(tick.step(), action))
                : Optional.empty();
    }

    private static double averaged(double before, double now) {
        return before + RECENT * (now - before);
    }

    private Optional<CoachVerdict> memorising(MetricsLine.Tick tick) {
        if (!has(tick, Metric.NEAREST)) {
            return Optional.empty();
        }
        boolean near = tick.value(Metric.NEAREST.key()) < settings.memorising();
        return memorising.hears(near)
                ? Optional.of(
                        new CoachVerdict.Memorising(tick.step(), new CoachAction.RaiseAugmentation(MORE_AUGMENTATION)))
                : Optional.empty();
    }

    private Optional<CoachVerdict> plateau(MetricsLine.Tick tick) {
        if (!tick.has(settings.quality())) {
            return Optional.empty();
        }
        double value = tick.value(settings.quality()) * (settings.lowerIsBetter() ? 1 : -1);
        boolean better =
                Double.isNaN(bestQuality) || value < bestQuality - settings.improvement() * Math.abs(bestQuality);
        if (better) {
            bestQuality = value;
            bestQualityStep = tick.step();
        }
        sinceBest = better ? 0 : sinceBest + 1;
        if (sinceBest == settings.plateau()) {
            return Optional.of(new CoachVerdict.Plateau(tick.step(), bestQualityStep, new CoachAction.LowerRate(HALF)));
        }
        return sinceBest == STILL * settings.plateau()
                ? Optional.of(new CoachVerdict.Plateau(tick.step(), bestQualityStep, new CoachAction.Stop()))
                : Optional.empty();
    }

    private long bestCheckpoint() {
        return bestQualityStep > 0 ? Math.min(bestQualityStep, newestCheckpoint) : healthyCheckpoint;
    }

    private static boolean has(MetricsLine.Tick tick, Metric metric) {
        return tick.has(metric.key()) && Double.isFinite(tick.value(metric.key()));
    }
}
