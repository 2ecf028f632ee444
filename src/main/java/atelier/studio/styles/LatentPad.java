package atelier.studio.styles;

import atelier.art.Style;
import java.util.concurrent.CompletableFuture;

/** A plane of styles. */
public interface LatentPad {
    /** Four corners at 0 and 1, or an endless grid. */
    boolean endless();

    /**
     * The style at a place, to paint with while dragging; its codes are the same at every scale. The newest call wins:
     * older ones complete with a {@link java.util.concurrent.CancellationException}.
     */
    CompletableFuture<Style> at(double x, double y);

    /** The style at a place with its swatch and its codes at every scale in store: to look at and to keep. */
    CompletableFuture<FreshStyle> pick(double x, double y);
}
