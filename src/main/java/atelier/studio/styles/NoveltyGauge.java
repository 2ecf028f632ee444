package atelier.studio.styles;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How near a style is to the pictures that its generator learned from. */
public interface NoveltyGauge {
    /** In words. */
    enum Verdict {
        /** As far from every training picture as those are from each other. */
        ORIGINAL,
        /** Nearer than most training pictures are to each other. */
        CLOSE,
        /** As near as pictures of the same work. */
        COPY,
        /** Nothing is known about the training pictures. */
        UNKNOWN
    }

    /**
     * A style's novelty.
     *
     * @param distance to the nearest training picture's code, divided by the usual distance between neighbours among
     *     them: 1 is as new as they are to each other; NaN where unknown
     * @param nearest the name of that picture where it is known
     */
    record Novelty(Verdict verdict, double distance, Optional<String> nearest) {}

    CompletableFuture<Novelty> of(Parent style);
}
