package atelier;

import atelier.cli.Cli;
import atelier.cli.CliSetting;
import atelier.studio.HomeFolder;
import atelier.studio.LocalStudio;
import atelier.studio.ShippedFolder;
import atelier.studio.StudioOptions;
import atelier.ui.StudioLauncher;
import java.awt.GraphicsEnvironment;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point: no arguments opens the studio, anything else is the command line. */
public final class Atelier {
    /** Held, because the logging framework forgets the level of a logger that nobody holds. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Atelier() {}

    public static void main(String[] args) {
        Path home = home(args);
        // before the first logger is made
        System.setProperty("atelier.logs", new HomeFolder(home).logs().toString());
        List<Path> files = filesOnly(args);
        boolean window = args.length == 0 || !files.isEmpty();
        if (window && !GraphicsEnvironment.isHeadless()) {
            // it warns of running from the class path, which is how this program is meant to run
            JAVAFX.setLevel(Level.SEVERE);
            StudioOptions options = new StudioOptions(home, ShippedFolder.MODELS.find(), "auto");
            StudioLauncher.launch(options, files, LocalStudio::open);
            return;
        }
        PrintStream out = stream(System.out);
        Cli cli = new Cli(new CliSetting(
                out,
                stream(System.err),
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent(),
                System.getenv(),
                (options, model) -> LocalStudio.openForCommand(options, model, Runnable::run)));
        int code = window ? new WithoutDisplay(cli, out).run(files) : cli.run(args);
        System.exit(code);
    }

    // the log's place must be known before the command line is read
    private static Path home(String[] args) {
        Optional<Path> asked = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--home") && i + 1 < args.length) {
                asked = path(args[i + 1]);
            } else if (args[i].startsWith("--home=")) {
                asked = path(args[i].substring("--home=".length()));
            }
        }
        return HomeFolder.find(
                asked,
                System.getenv(),
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")));
    }

    /** The arguments, when they are nothing but pictures and styles: a file manager opens files so. */
    private static List<Path> filesOnly(String[] args) {
        List<Path> files = Arrays.stream(args)
                .map(Atelier::path)
                .flatMap(Optional::stream)
                .filter(Files::isRegularFile)
                .toList();
        return files.size() == args.length && files.stream().allMatch(Atelier::opens) ? files : List.of();
    }

    private static boolean opens(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(style|jpe?g|png|tiff?|webp|bmp|gif)");
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static PrintStream stream(PrintStream plain) {
        return new PrintStream(plain, true, StandardCharsets.UTF_8);
    }
}
