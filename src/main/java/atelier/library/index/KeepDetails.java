package atelier.library.index;

import java.util.OptionalDouble;

/**
 * What is known of a style when it is kept and stands nowhere in the style itself; it travels in the capsule.
 *
 * @param novelty distance to the nearest training picture, 1 as usual among those
 * @param nearest the name of that picture
 * @param trainingData what the generator learned from and under which licence
 * @param credit the line that exports carry
 */
public record KeepDetails(OptionalDouble novelty, String nearest, String trainingData, String credit) {
    public static final KeepDetails NONE = new KeepDetails(OptionalDouble.empty(), "", "", "");
}
