package atelier.cli;

import atelier.studio.DeviceReport;
import atelier.studio.Studio;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits: a command has nothing else to do meanwhile. */
final class Waiting {
    private Waiting() {}

    static DeviceReport forDevice(Studio studio) {
        return forResult(studio.device().toCompletableFuture());
    }

    /** The result, or what it failed with. */
    static <T> T forResult(CompletableFuture<T> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw e;
        }
    }
}
