package atelier.cli;

import atelier.studio.Studio;
import atelier.studio.StudioOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line runs in.
 *
 * @param terminal whether a person watches {@code err}, so that a progress bar makes sense
 * @param environment the environment variables
 * @param door opens the studio that does the work
 */
public record CliSetting(
        PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment, StudioDoor door) {

    /** Opens a studio that remembers nothing, whose news come on its own threads. */
    @FunctionalInterface
    public interface StudioDoor {
        /** {@code model} takes the place of the instant stylizer's folder that ships. */
        Studio open(StudioOptions options, Optional<Path> model);
    }
}
