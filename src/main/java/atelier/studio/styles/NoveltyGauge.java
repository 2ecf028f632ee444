package atelier.studio.styles;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** How near a style is to the pictures that its generator learned from. */
public interface NoveltyGauge {
    /** In words. */
    enum Verdict {
        /** About as far from every training picture as those are from each other. */
        ORIGINAL,
        /** Nearer than most training pictures are to each other. */
        CLOSE,
        /** As near as pictures of the same work. */
        COPY,
        /** Nothing is known about the training pictures. */
        UNKNOWN;

        /** A quarter of the shipped generators' paintings are nearer than this to another one. */
        public static final double ORIGINAL_FROM = 0.87;
        /** Two in a hundred of them are nearer than this to another one, most often a second picture of one work. */
        public static final double COPY_BELOW = 0.63;

        /** The word for a {@link Novelty#distance}. */
        public static Verdict of(double distance) {
            if (Double.isNaN(distance)) {
                return UNKNOWN;
            }
            return distance >= ORIGINAL_FROM ? ORIGINAL : distance >= COPY_BELOW ? CLOSE : COPY;
        }
    }

    /**
     * A style's novelty.
     *
     * @param distance to the nearest training picture's code, divided by the usual distance between neighbours among
     *     them: 1 is as new as they are to each other; NaN where unknown
     * @param nearest the name of that picture where it is known
     */
    record Novelty(double distance, Optional<String> nearest) {
        public Verdict verdict() {
            return Verdict.of(distance);
        }
    }

    CompletableFuture<Novelty> of(Parent style);
}
