package atelier.library.likeness;

import atelier.art.StyleCode;
import java.util.List;
import java.util.Optional;

/**
 * What a person likes, learned from stars: a direction in the space of style codes. Higher along it is liked better.
 * Immutable.
 */
public final class Taste {
    /** Fewer rated styles say nothing. */
    public static final int FEWEST = 3;

    /** A rated style: its code and its stars, from 1 to 5. */
    public record Rated(StyleCode code, int stars) {}

    private final double[] direction;
    private final double offset;
    private final int learnedFrom;

    Taste(double[] direction, double offset, int learnedFrom) {
        this.direction = direction.clone();
        this.offset = offset;
        this.learnedFrom = learnedFrom;
    }

    /** Empty where fewer than {@link #FEWEST} are rated, or all with the same stars and nothing to set them against. */
    public static Optional<Taste> of(List<Rated> rated, List<StyleCode> others) {
        return new TasteFit(rated, others).taste();
    }

    /** The stars, as a number without bounds, that this person would likely give. The same code has the same score. */
    public double score(StyleCode code) {
        float[] values = code.toArray();
        double sum = offset;
        for (int i = 0; i < values.length; i++) {
            sum += direction[i] * values[i];
        }
        return sum;
    }

    /** From how many rated styles it was learned. */
    public int learnedFrom() {
        return learnedFrom;
    }
}
