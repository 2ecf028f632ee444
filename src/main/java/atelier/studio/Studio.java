package atelier.studio;

import atelier.studio.library.StyleLibrary;
import atelier.studio.styles.StyleWorkshop;
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

    /** The user's styles and renders, to search and to sort. */
    default StyleLibrary library() {
        throw new StudioException("There is no library here.");
    }

    Runs runs();

    /** Styles that never existed: sampled, bred, found and walked through. */
    default StyleWorkshop workshop() {
        throw new StudioException("Styles can't be made here.");
    }

    Painters painters();

    /** Which instant stylizer paints. */
    default Instants instants() {
        return Instants.NONE;
    }

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
