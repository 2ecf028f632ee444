package atelier.studio.styles;

import java.util.concurrent.CompletableFuture;

/** Something under way. */
public interface Pending<T> {
    /**
     * Completes on the delivery executor; exceptionally with a {@link atelier.studio.StudioException} whose message is
     * for the user, or a {@link java.util.concurrent.CancellationException}.
     */
    CompletableFuture<T> result();

    /** Ends the work before its next step. */
    void cancel();
}
