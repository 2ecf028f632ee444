package atelier.ui.train;

import atelier.training.run.MetricsLine;
import atelier.training.run.RunKind;
import atelier.training.run.RunStatus;
import atelier.ui.kit.Durations;
import atelier.ui.kit.Texts;
import java.time.Duration;
import java.time.Instant;

/** How runs are spoken of. */
final class RunWords {
    private final Texts texts;

    RunWords(Texts texts) {
        this.texts = texts;
    }

    String state(RunItem item) {
        if (item.waiting().get() == RunItem.Waiting.STARTING) {
            return texts.of("train.state.starting");
        }
        return texts.of(
                switch (item.status().get().state()) {
                    case NEW -> "train.state.made";
                    case RUNNING -> "train.state.running";
                    case PAUSED -> "train.state.paused";
                    case STOPPED -> "train.state.stopped";
                    case FINISHED -> "train.state.finished";
                    case FAILED -> "train.state.failed";
                    case INTERRUPTED -> "train.state.interrupted";
                });
    }

    String kind(RunKind kind) {
        return texts.of(
                switch (kind) {
                    case GAN -> "train.kind.gan";
                    case STYLIZER -> "train.kind.stylizer";
                    case INSTANT -> "train.kind.instant";
                    case FEATURES -> "train.kind.features";
                });
    }

    /** The style class of the state's dot. */
    static String dot(RunStatus.State state) {
        return switch (state) {
            case RUNNING -> "dot-running";
            case PAUSED -> "dot-paused";
            case FINISHED -> "dot-finished";
            case FAILED, INTERRUPTED -> "dot-failed";
            case NEW, STOPPED -> "dot-stopped";
        };
    }

    String steps(RunStatus status) {
        return status.untilStep() > 0
                ? texts.of("train.steps", status.step(), status.untilStep())
                : texts.of("train.step", status.step());
    }

    static double done(RunStatus status) {
        return status.untilStep() == 0 ? 0 : Math.clamp((double) status.step() / status.untilStep(), 0, 1);
    }

    /** Step, pace, time left and memory on one line. */
    String pace(RunItem item) {
        RunStatus status = item.status().get();
        StringBuilder words = new StringBuilder(steps(status));
        if (item.curves().last().isEmpty()) {
            return words.toString();
        }
        MetricsLine.Tick tick = item.curves().last().get();
        if (status.state() == RunStatus.State.RUNNING && Double.isFinite(tick.value("left"))) {
            words.append(" · ").append(Durations.left(Duration.ofSeconds((long) tick.value("left")), texts));
        }
        if (Double.isFinite(tick.value("speed"))) {
            words.append(" · ").append(texts.of("train.speed", tick.value("speed")));
        }
        if (Double.isFinite(tick.value("memory"))) {
            words.append(" · ").append(texts.of("status.memory", tick.value("memory") / 1024));
        }
        if (status.isSilent(Instant.now())) {
            words.append(" · ").append(texts.of("train.silent"));
        }
        return words.toString();
    }
}
