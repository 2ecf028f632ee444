package atelier.art;

import java.util.List;

/** Where a style comes from. */
public sealed interface StyleOrigin {

    /** Shipped with the studio: encoded from a work in the public domain that {@code credit} names. */
    record Starter(String credit) implements StyleOrigin {}

    /** Drawn from the distribution of known codes: a style that never existed. */
    record Sampled(Latent latent) implements StyleOrigin {}

    /** Made by a generator network, identified by name and the sha256 of its weights. */
    record Generated(Latent latent, String generator, String generatorHash) implements StyleOrigin {}

    /** Encoded from a picture of the user's, known by the sha256 of its file. */
    record FromImage(String imageHash) implements StyleOrigin {}

    /** Mixed from other styles, named by their ids, with a weight each. */
    record Blended(List<String> parents, List<Double> weights) implements StyleOrigin {
        public Blended {
            parents = List.copyOf(parents);
            weights = List.copyOf(weights);
        }
    }
}
