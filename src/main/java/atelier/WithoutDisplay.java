package atelier;

import atelier.cli.Cli;
import atelier.studio.ShippedFolder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What happens in place of the window where there is no display: a photo is painted in three styles. */
final class WithoutDisplay {
    private static final List<String> STYLES = List.of("lamplight", "lagoon", "carnival");

    private final Cli cli;
    private final PrintStream out;

    WithoutDisplay(Cli cli, PrintStream out) {
        this.cli = cli;
        this.out = out;
    }

    /** Paints the files that were to be opened, or the sample photo; returns the exit code. */
    int run(List<Path> files) {
        Path folder = Path.of("atelier-pictures").toAbsolutePath();
        List<Path> photos =
                files.isEmpty() ? List.of(ShippedFolder.ASSETS.find().resolve("boats.jpg")) : files;
        out.println("There is no display here, so the studio window stays closed.");
        int code = 0;
        for (String style : STYLES) {
            for (Path photo : photos) {
                code = Math.max(
                        code,
                        cli.run(
                                "stylize",
                                photo.toString(),
                                "--style",
                                style,
                                "--out",
                                folder.toString(),
                                "--format",
                                "jpeg"));
            }
        }
        out.println("The pictures are in " + folder + ". 'atelier stylize --help' tells how to paint your own.");
        return code;
    }
}
