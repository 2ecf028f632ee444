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

    /** A parent of a style: its id, its name, and its place in the generator where it has one. */
    record Parent(String id, String name, LatentPoint point) {}

    /**
     * A child of two to four styles.
     *
     * @param point its place in the generator's space; {@link LatentPoint#NONE} where codes were crossed
     * @param mutation from 0, only what the parents have, to 1
     * @param seed what the child was drawn with
     * @param generator the generator's name
     * @param generatorHash sha256 of its weights
     */
    record Bred(
            List<Parent> parents, LatentPoint point, double mutation, long seed, String generator, String generatorHash)
            implements StyleOrigin {
        public Bred {
            parents = List.copyOf(parents);
        }
    }

    /** How a place was chosen. */
    enum Way {
        /** On the latent pad. */
        PAD,
        /** Moved along directions. */
        DIRECTION,
        /** The nearest to a picture. */
        FOUND,
        /** On a walk. */
        WALK,
        /** Told by a descendant, and made again. */
        LINEAGE
    }

    /** A chosen place in a generator's space; {@code parents} are the styles it was chosen from or between. */
    record Placed(List<Parent> parents, LatentPoint point, Way way, String generator, String generatorHash)
            implements StyleOrigin {
        public Placed {
            parents = List.copyOf(parents);
        }
    }

    /**
     * What a painter trained for this one style paints; its codes only stand in for it where it is mixed with others.
     *
     * @param model the model's name
     * @param modelHash sha256 of its weights
     */
    record Painter(String model, String modelHash) implements StyleOrigin {}
}
