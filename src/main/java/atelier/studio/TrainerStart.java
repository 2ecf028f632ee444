package atelier.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Starts the trainer of a run. */
@FunctionalInterface
public interface TrainerStart {
    /** Returns at once; {@code failed} hears a sentence, on another thread, when the trainer ends by an error. */
    void start(Path run, Consumer<String> failed) throws IOException;
}
