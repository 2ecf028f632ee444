package atelier.library.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a style comes from, for a page in plain words. Texts are empty where nothing is known.
 *
 * @param kind how it came to be, as {@link StyleRow#kind}
 * @param source what it was made of: a starter's credit, or the sha256 of a picture
 * @param generatorHash sha256 of the generator's weights
 * @param trainingData what the generator learned from and under which licence, in its maker's words
 * @param licence of the style itself
 * @param seed what it was drawn with
 * @param parents the styles it was made from
 * @param nearest the training picture that it is nearest to
 * @param credit the line that its exports carry
 */
public record Provenance(
        String id,
        String name,
        String kind,
        String source,
        String generator,
        String generatorHash,
        String trainingData,
        String licence,
        Optional<Long> seed,
        OptionalDouble diversity,
        List<Parent> parents,
        Instant kept,
        OptionalDouble novelty,
        String nearest,
        String credit) {
    /** A style that another was made from; the library need not have it. */
    public record Parent(String id, String name) {}

    public Provenance {
        parents = List.copyOf(parents);
    }
}
