package atelier.studio.styles;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Planes through the space of styles to drag in. */
public interface LatentPads {
    /**
     * Between four styles: top left, top right, bottom left, bottom right.
     *
     * @throws IllegalArgumentException for another number of styles
     */
    CompletableFuture<LatentPad> between(List<Parent> corners);

    /**
     * Through a generator's space: at whole numbers of x and y there is a seed's own style, in between they blend
     * smoothly. x and y may go anywhere.
     */
    CompletableFuture<LatentPad> through(String generator, long seed, double diversity);
}
