package atelier.cli;

import atelier.studio.HomeFolder;
import atelier.training.run.RunCommand;
import atelier.training.run.RunException;
import atelier.training.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier train}: goes on with a run; its sub-commands begin one. */
final class TrainCommand implements CliCommand {
    private final CliSetting setting;

    TrainCommand(CliSetting setting) {
        this.setting = setting;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Trains a network, or goes on with a training.",
                        "",
                        "Each training is a run, a folder of its own. It may be stopped or killed at any time:"
                                + " --resume goes on exactly where its last checkpoint was.")
                .footer(
                        "",
                        "Exit codes: 0 trained or stopped and saved, 1 failed, 2 wrong usage. With --json: one object"
                                + " a line, each with an \"event\".");
        spec.addOption(OptionSpec.builder("--resume")
                .type(String.class)
                .paramLabel("RUN")
                .description("Goes on with a run: its folder, its name, or its number.")
                .build());
        spec.addOption(OptionSpec.builder("--run")
                .type(Path.class)
                .paramLabel("DIR")
                .description("Trains the run in this folder, new or not; what the studio starts.")
                .build());
        spec.addOption(OptionSpec.builder("--until")
                .type(Long.class)
                .paramLabel("STEP")
                .description("With --resume: where the training ends now.")
                .build());
        common(spec);
        return spec;
    }

    static void common(CommandSpec spec) {
        option(spec, "--runs", "DIR", "The folder of runs; default 'runs' in --home.");
        option(
                spec,
                "--home",
                "DIR",
                "The folder of your styles, runs and logs; default ATELIER_HOME, or your data" + " folder.");
        option(spec, "--device", "NAME", "auto, cpu, gpu or gpu:N; default auto.");
        flag(spec, "--json", "Prints JSON on standard output, one object a line.");
        flag(spec, "--verbose", "Prints the stack trace of an unexpected failure.");
    }

    static void option(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build());
    }

    static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build());
    }

    static Path runs(CliSetting setting, ParseResult given) {
        String runs = given.matchedOptionValue("--runs", null);
        if (runs != null) {
            return Path.of(runs);
        }
        String home = given.matchedOptionValue("--home", null);
        return HomeFolder.find(
                        Optional.ofNullable(home).map(Path::of),
                        setting.environment(),
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", "")))
                .resolve("runs");
    }

    @Override
    public int run(ParseResult given) {
        String resume = given.matchedOptionValue("--resume", null);
        Path folder = given.matchedOptionValue("--run", null);
        if ((resume == null) == (folder == null)) {
            throw new UsageException(
                    "Say what to train: gan, stylizer, instant, features or classifier; or go on with a run: --resume RUN.");
        }
        try {
            RunFolder run = folder != null ? RunFolder.open(folder) : find(runs(setting, given), resume);
            Long until = given.matchedOptionValue("--until", null);
            if (until != null) {
                run.control().send(new RunCommand.TrainUntil(until));
            }
            TrainCommandReport report = new TrainCommandReport(setting, CommonOptions.json(given));
            return new TrainCommandSession(setting, report).train(run, given.matchedOptionValue("--device", "auto"));
        } catch (RunException e) {
            setting.err().println(e.getMessage());
            return SOME_FAILED;
        } catch (IOException e) {
            setting.err().println("The run cannot be read: " + e.getMessage());
            return SOME_FAILED;
        }
    }

    /** A run by its folder, name or number. */
    static RunFolder find(Path runs, String name) throws IOException {
        if (Files.isDirectory(Path.of(name))) {
            return RunFolder.open(Path.of(name));
        }
        List<RunFolder> matching = RunFolder.list(runs).runs().stream()
                .filter(run -> run.name().equals(name)
                        || (name.matches("\\d{1,9}")
                                && Integer.parseInt(run.name()
                                                .substring(0, run.name().indexOf('-')))
                                        == Integer.parseInt(name)))
                .toList();
        if (matching.isEmpty()) {
            throw new RunException("There is no run '%s' in %s: 'atelier runs' lists them.".formatted(name, runs));
        }
        return matching.getFirst();
    }
}
