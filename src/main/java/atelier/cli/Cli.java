package atelier.cli;

import atelier.image.PictureException;
import atelier.studio.ProgramVersion;
import atelier.studio.StudioException;
import atelier.training.run.RunKind;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The command line of Atelier. One object runs one command after the other; nothing is kept in between. */
public final class Cli {
    static final int CANCELLED = 130;

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);

    private final CliSetting setting;

    public Cli(CliSetting setting) {
        this.setting = setting;
    }

    /** Runs a command and returns its exit code: 0 all done, 1 some failed, 2 usage, 130 cancelled. */
    public int run(String... args) {
        CommandLine line = commandLine();
        int code = line.execute(args.length == 0 ? new String[] {"--help"} : args);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    private CommandLine commandLine() {
        CommonOptions common = new CommonOptions(setting);
        CommandSpec root = CommandSpec.create().name("atelier");
        root.usageMessage()
                .description(
                        "Paints your photos with styles, on your own machine.",
                        "",
                        "Without arguments the studio"
                                + " window opens; with pictures or .style files alone, the window opens with them.")
                .footer("", "Exit codes: 0 all done, 1 some failed, 2 wrong usage, 130 cancelled.");
        root.version("Atelier " + ProgramVersion.read());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Prints the version.")
                .build());
        help(root);
        CommandLine line = new CommandLine(root);
        CommandLine styles = command(line, "styles", new StylesCommand(setting, common));
        command(styles, "invent", new InventCommand(setting, common));
        library(command(line, "library", new LibraryCommand()), common);
        command(line, "stylize", new StylizeCommand(setting, common));
        command(line, "sample", new SampleCommand(setting, common));
        command(line, "breed", new BreedCommand(setting, common));
        command(line, "walk", new WalkCommand(setting, common));
        command(line, "project", new ProjectCommand(setting, common));
        command(line, "devices", new DevicesCommand(setting, common));
        command(line, "recipe", new RecipeCommand(setting, common));
        CommandLine train = command(line, "train", new TrainCommand(setting));
        for (RunKind kind : RunKind.values()) {
            command(train, kind.key(), new TrainCommandKind(setting, kind));
        }
        command(train, "classifier", new TrainClassifierCommand(setting));
        command(line, "runs", new RunsCommand(setting));
        // last, because these reach the commands that are there already
        return line.setOut(writer(setting.out()))
                .setErr(writer(setting.err()))
                .setUsageHelpWidth(100)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler((e, args) -> usage(e.getCommandLine(), e.getMessage()))
                .setExecutionExceptionHandler((e, where, given) -> failed(e, where, given));
    }

    private void library(CommandLine library, CommonOptions common) {
        command(library, "list", new LibraryListCommand(setting, common, false));
        command(library, "search", new LibraryListCommand(setting, common, true));
        command(library, "show", new LibraryShowCommand(setting, common));
        for (LibraryMarkCommand.Mark mark : LibraryMarkCommand.Mark.values()) {
            command(library, LibraryFilter.name(mark), new LibraryMarkCommand(setting, common, mark));
        }
        command(library, "export", new LibraryExportCommand(setting, common));
        command(library, "import", new LibraryImportCommand(setting, common));
    }

    private static CommandLine command(CommandLine parent, String name, CliCommand command) {
        CommandSpec spec = command.spec();
        help(spec);
        parent.addSubcommand(name, new CommandLine(spec));
        return parent.getSubcommands().get(name);
    }

    private static void help(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Prints this help.")
                .build());
    }

    private int execute(ParseResult root) {
        Integer helped = CommandLine.executeHelpRequest(root);
        if (helped != null) {
            return helped;
        }
        List<CommandLine> chain = root.asCommandLineList();
        CommandLine last = chain.getLast();
        if (last.getCommandSpec().userObject() instanceof CliCommand command) {
            return run(command, last);
        }
        return usage(
                last,
                "Say what to do: stylize, styles, library, sample, breed, walk, project, devices, recipe, train or runs.");
    }

    // picocli hands on to the handler of failures only what is wrapped so
    private static int run(CliCommand command, CommandLine where) {
        try {
            return command.run(where.getParseResult());
        } catch (RuntimeException e) {
            throw new CommandLine.ExecutionException(where, "failed", e);
        }
    }

    private static int usage(CommandLine where, String sentence) {
        where.getErr().println(sentence);
        where.getErr().println("'" + where.getCommandSpec().qualifiedName() + " --help' explains the options.");
        return CliCommand.USAGE;
    }

    private int failed(Exception thrown, CommandLine where, ParseResult given) {
        PrintWriter err = where.getErr();
        switch (thrown) {
            case UsageException e -> {
                return usage(where, e.getMessage());
            }
            case IllegalArgumentException e -> {
                return usage(where, e.getMessage());
            }
            case CancellationException e -> {
                err.println("Cancelled.");
                return CANCELLED;
            }
            case StudioException e -> err.println(e.getMessage());
            case PictureException e -> err.println(e.getMessage());
            default -> {
                LOG.error("unexpected failure", thrown);
                err.println("Something unexpected went wrong (%s); the details are in the log, %s."
                        .formatted(
                                thrown.getClass().getSimpleName(), System.getProperty("atelier.logs", "which is off")));
            }
        }
        if (given.hasMatchedOption("--verbose")) {
            thrown.printStackTrace(err);
        }
        return CliCommand.SOME_FAILED;
    }

    private static PrintWriter writer(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
