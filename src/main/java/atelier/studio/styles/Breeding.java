package atelier.studio.styles;

import java.util.List;

/** Children of two to four styles. */
public interface Breeding {
    int FEWEST_PARENTS = 2;
    int MOST_PARENTS = 4;

    /** Children differ visibly from each other, and resemble their parents. */
    double USUAL_MUTATION = 0.45;

    /**
     * What to breed. The same request makes the same children.
     *
     * @param parents from anywhere; where all are of one generator its latents are crossed, else their codes
     * @param mutation 0 only what the parents have, 1 as far from them as fresh styles are from each other; between,
     *     children of parents that are alike stray further, so that they differ from each other too
     * @param layers which parents the layers come from; {@link Layers#MIXED} for whole crossing
     */
    record Request(List<Parent> parents, int children, double mutation, long seed, Layers layers) {
        public Request {
            parents = List.copyOf(parents);
            if (parents.size() < FEWEST_PARENTS || parents.size() > MOST_PARENTS) {
                throw new IllegalArgumentException("choose two to four parents");
            }
            if (!(mutation >= 0 && mutation <= 1)) {
                throw new IllegalArgumentException("mutation goes from 0 to 1");
            }
            if (!layers.within(parents.size())) {
                throw new IllegalArgumentException("layers come from two of the parents");
            }
            if (children < FreshStyles.FEWEST || children > FreshStyles.MOST) {
                throw new IllegalArgumentException(
                        "there are %d to %d children".formatted(FreshStyles.FEWEST, FreshStyles.MOST));
            }
        }
    }

    /**
     * Layer-wise mixing: the coarse layers, before {@code cut}, of one parent, the others, with the colours, of another.
     *
     * @param coarse index of the parent of structure, or −1 for whole crossing
     * @param fine index of the parent of colours, or −1
     * @param cut the first layer of {@code fine}, from 1 to one less than the generator's layers
     */
    record Layers(int coarse, int fine, int cut) {
        public static final Layers MIXED = new Layers(-1, -1, 0);

        public boolean mixed() {
            return coarse < 0;
        }

        private boolean within(int parents) {
            return mixed() || (fine >= 0 && coarse < parents && fine < parents);
        }
    }

    /** Makes children; the newest call wins. The listener hears as for a page. */
    void breed(Request request, FreshStyles.PageListener listener);

    /** The generator that a request's children would come from; {@link GeneratorInfo#CODES} where codes are crossed. */
    String generatorOf(List<Parent> parents);
}
