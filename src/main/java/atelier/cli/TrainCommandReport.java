package atelier.cli;

import atelier.training.loop.Estimate;
import atelier.training.loop.RunPlan;
import atelier.training.loop.TrainerEvent;
import atelier.training.run.MetricsLine;
import atelier.training.run.RunFolder;
import atelier.training.run.RunStatus;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** Tells on the terminal, or as JSON lines, what a training does. */
final class TrainCommandReport {
    private static final long BETWEEN_NANOS = 2_000_000_000L;

    private final CliSetting setting;
    private final boolean json;
    private final JsonLines lines;
    private long last = Long.MIN_VALUE;

    TrainCommandReport(CliSetting setting, boolean json) {
        this.setting = setting;
        this.json = json;
        this.lines = new JsonLines(setting.out());
    }

    /** The pictures and whether they are good enough, then what will be trained. */
    void plan(RunPlan plan) {
        plan.sets().forEach(new PicturesReport(setting, json)::tell);
        if (json) {
            Map<String, Object> event = JsonLines.event("plan");
            event.put("kind", plan.request().kind().key());
            event.put("light", plan.verdict().light().name().toLowerCase(Locale.ROOT));
            event.put("reasons", plan.verdict().reasons());
            event.put("steps", plan.steps());
            event.put("options", plan.options().values().values());
            lines.print(event);
            return;
        }
        setting.out()
                .printf(
                        "The pictures are %s.%n",
                        switch (plan.verdict().light()) {
                            case GREEN -> "good enough";
                            case AMBER -> "usable, with limits";
                            case RED -> "not good enough";
                        });
        plan.verdict().reasons().forEach(reason -> setting.out().println("  " + reason));
        setting.out()
                .printf(
                        Locale.ROOT,
                        "%s: %d steps of %d pictures at %d × %d.%n",
                        plan.request().kind().label(),
                        plan.steps(),
                        plan.options().pictures().batch(),
                        plan.options().pictures().outputWidth(),
                        plan.options().pictures().outputHeight());
    }

    /** How long it would take, and whether memory suffices. */
    void estimate(Estimate estimate) {
        if (json) {
            Map<String, Object> event = JsonLines.event("estimate");
            event.put("secondsPerStep", estimate.secondsPerStep());
            event.put("seconds", estimate.seconds());
            event.put("memory", orNull(estimate.memoryBytes()));
            event.put("room", orNull(estimate.roomBytes()));
            event.put("fits", estimate.fits());
            lines.print(event);
            return;
        }
        String memory = estimate.memoryBytes().isPresent()
                ? ", " + gigabytes(estimate.memoryBytes().getAsLong()) + " of memory"
                : "";
        setting.out().printf("It takes about %s%s.%n", duration(Math.round(estimate.seconds())), memory);
        if (!estimate.fits()) {
            setting.out()
                    .printf(
                            "That is more memory than there is room for, %s: choose a smaller batch, size or width.%n",
                            gigabytes(estimate.roomBytes().orElseThrow()));
        }
    }

    private static Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1 << 30));
    }

    void started(RunFolder run) {
        if (json) {
            Map<String, Object> event = JsonLines.event("run");
            event.put("name", run.name());
            event.put("folder", run.path().toString());
            lines.print(event);
        } else {
            setting.out().println("Run: " + run.path());
        }
    }

    void hear(TrainerEvent event) {
        switch (event) {
            case TrainerEvent.Notice(String sentence) -> notice(sentence);
            case TrainerEvent.Line(MetricsLine line, long until) -> line(line, until);
        }
    }

    private void line(MetricsLine line, long until) {
        switch (line) {
            case MetricsLine.Tick tick -> tick(tick, until);
            case MetricsLine.Mark mark -> mark(mark);
        }
    }

    private void notice(String sentence) {
        if (json) {
            Map<String, Object> event = JsonLines.event("notice");
            event.put("text", sentence);
            lines.print(event);
        } else {
            setting.out().println(sentence);
        }
    }

    private void mark(MetricsLine.Mark mark) {
        if (json) {
            Map<String, Object> event = JsonLines.event(mark.kind().name().toLowerCase(Locale.ROOT));
            event.put("step", mark.step());
            event.put("text", mark.text());
            lines.print(event);
        }
    }

    private void tick(MetricsLine.Tick tick, long until) {
        if (json) {
            Map<String, Object> event = JsonLines.event("tick");
            event.put("step", tick.step());
            event.put("until", until);
            event.put("images", tick.images());
            event.putAll(tick.values());
            lines.print(event);
        } else if (last == Long.MIN_VALUE || System.nanoTime() - last > BETWEEN_NANOS) {
            last = System.nanoTime();
            setting.out().println(text(tick, until));
        }
    }

    private static String text(MetricsLine.Tick tick, long until) {
        StringBuilder text = new StringBuilder("step %d/%d".formatted(tick.step(), until));
        tick.values().forEach((key, value) -> {
            if (key.startsWith("loss.")) {
                text.append(String.format(Locale.ROOT, "  %s %.4g", key.substring("loss.".length()), value));
            }
        });
        text.append(String.format(Locale.ROOT, "  %.1f pictures/s  %s left", tick.value("speed"), left(tick)));
        return text.toString();
    }

    private static String left(MetricsLine.Tick tick) {
        return duration(Math.round(Math.max(0, tick.value("left"))));
    }

    private static String duration(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " min"
                        : seconds < 2 * 86_400
                                ? "%d h %02d min".formatted(seconds / 3600, seconds / 60 % 60)
                                : seconds / 86_400 + " days";
    }

    void ended(RunStatus.State state) {
        if (json) {
            Map<String, Object> event = JsonLines.event("end");
            event.put("state", state.name().toLowerCase(Locale.ROOT));
            lines.print(event);
        }
    }
}
