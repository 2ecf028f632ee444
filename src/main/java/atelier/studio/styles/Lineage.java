package atelier.studio.styles;

import atelier.art.Style;
import atelier.image.PictureBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where styles come from: parents, their parents, and so on. Ancestors of kept styles are remembered. */
public interface Lineage {
    /**
     * A style in the tree. An ancestor that is met twice stands in full once, and without parents the other times.
     *
     * @param style empty where nothing but the name is left
     * @param swatch empty where none is at hand
     */
    record Node(String id, String name, Optional<Style> style, Optional<PictureBuffer> swatch, List<Node> parents) {
        public Node {
            parents = List.copyOf(parents);
        }
    }

    /** The tree with the style at its root. */
    CompletableFuture<Node> of(Parent style);

    /** An ancestor by its id: kept, remembered, or made again from its latent. */
    CompletableFuture<Optional<Style>> reopen(String id);
}
