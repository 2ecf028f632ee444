package atelier.studio;

import atelier.art.Monitor;
import atelier.training.loop.Estimate;
import atelier.training.loop.RunRequest;
import java.io.IOException;

/** Measures a few steps of a training that is not begun. */
@FunctionalInterface
public interface ProbeStart {
    /**
     * Blocks for some seconds.
     *
     * @throws StudioException with a sentence, when it can't be measured
     * @throws java.util.concurrent.CancellationException as soon as the monitor says so
     */
    Estimate measure(RunRequest request, Monitor monitor) throws IOException;
}
