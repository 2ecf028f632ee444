package atelier.cli;

import atelier.training.loop.RunSummary;
import atelier.training.run.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier runs}: lists trainings and how they are doing. */
final class RunsCommand implements CliCommand {
    private final CliSetting setting;

    RunsCommand(CliSetting setting) {
        this.setting = setting;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Lists trainings and how they are doing.")
                .footer(
                        "",
                        "With --json, one object a line: {\"run\":…,\"folder\":…,\"kind\":…,\"state\":…,\"step\":N,"
                                + "\"until\":N,\"metric\":…|null,\"best\":N|null,\"message\":…}");
        TrainCommand.option(spec, "--runs", "DIR", "The folder of runs; default 'runs' in --home.");
        TrainCommand.option(spec, "--home", "DIR", "Your data folder.");
        TrainCommand.flag(spec, "--json", "Prints JSON on standard output, one object a line.");
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        Path runs = TrainCommand.runs(setting, given);
        try {
            RunFolder.Listing listing = RunFolder.list(runs);
            for (RunFolder run : listing.runs()) {
                print(RunSummary.of(run, Instant.now()), CommonOptions.json(given));
            }
            listing.problems().forEach(setting.err()::println);
            if (listing.runs().isEmpty() && !CommonOptions.json(given)) {
                setting.out().println("There are no runs in %s.".formatted(runs));
            }
            return listing.problems().isEmpty() ? ALL_DONE : SOME_FAILED;
        } catch (IOException e) {
            setting.err().println("The runs in %s cannot be read: %s".formatted(runs, e.getMessage()));
            return SOME_FAILED;
        }
    }

    private void print(RunSummary summary, boolean json) {
        String state = summary.status().state().name().toLowerCase(Locale.ROOT);
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("run", summary.run().name());
            object.put("folder", summary.run().path().toString());
            object.put("kind", summary.run().settings().kind());
            object.put("state", state);
            object.put("step", summary.status().step());
            object.put("until", summary.status().untilStep());
            object.put("metric", summary.best().isPresent() ? summary.metric() : null);
            object.put("best", summary.best().isPresent() ? summary.best().getAsDouble() : null);
            object.put("message", summary.status().message());
            new JsonLines(setting.out()).print(object);
            return;
        }
        String best = summary.best().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "  best %s %.4g",
                        summary.metric(),
                        summary.best().getAsDouble())
                : "";
        setting.out()
                .printf(
                        "%-40s %-11s step %d/%d%s%n",
                        summary.run().name(),
                        state,
                        summary.status().step(),
                        summary.status().untilStep(),
                        best);
    }
}
