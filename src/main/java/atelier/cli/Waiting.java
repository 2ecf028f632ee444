package atelier.cli;

import atelier.studio.DeviceReport;
import atelier.studio.Studio;
import atelier.studio.StudioException;
import java.util.concurrent.CompletionException;

/** Waits for the engine: a command has nothing else to do meanwhile. */
final class Waiting {
    private Waiting() {}

    static DeviceReport forDevice(Studio studio) {
        try {
            return studio.device().toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StudioException known) {
                throw known;
            }
            throw e;
        }
    }
}
