package atelier.studio;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Everything that both faces use, wired once. Opens at once: the engine starts in the background, and whatever needs it
 * waits on the worker, not on the caller.
 */
public interface Studio extends AutoCloseable {
    Photos photos();

    StyleCatalog styles();

    Previews previews();

    StyleTiles tiles();

    ExportQueue exports();

    SessionStore sessions();

    Recipes recipes();

    Runs runs();

    /** Completes when the engine runs; fails with a {@link StudioException} when it can't. */
    CompletionStage<DeviceReport> device();

    /** What the user should know though everything goes on, one sentence each: files set aside, a studio open twice. */
    default List<String> notices() {
        return List.of();
    }

    /** Stops the work in hand between two tiles, saves the session and the queue, and lets the engine go. */
    @Override
    void close();
}
