package atelier.library.index;

import atelier.art.CodeScales;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of a style when it is kept and stands nowhere in the style itself; it travels in the capsule.
 *
 * @param novelty distance to the nearest training picture, 1 as usual among those
 * @param nearest the name of that picture
 * @param trainingData what the generator learned from and under which licence
 * @param credit the line that exports carry
 * @param encoder sha256 of the model that made the style's codes; empty for the one that ships
 * @param earlier the codes that other models made, by their sha256: nothing is lost when another one paints
 */
public record KeepDetails(
        OptionalDouble novelty,
        String nearest,
        String trainingData,
        String credit,
        String encoder,
        Map<String, CodeScales> earlier) {
    public static final KeepDetails NONE = new KeepDetails(OptionalDouble.empty(), "", "", "");

    public KeepDetails {
        earlier = Map.copyOf(earlier);
    }

    public KeepDetails(OptionalDouble novelty, String nearest, String trainingData, String credit) {
        this(novelty, nearest, trainingData, credit, "", Map.of());
    }

    /** The same with another line for exports. */
    public KeepDetails withCredit(String other) {
        return new KeepDetails(novelty, nearest, trainingData, other, encoder, earlier);
    }

    /** The same for codes that a model made. */
    public KeepDetails madeBy(String model) {
        return new KeepDetails(novelty, nearest, trainingData, credit, model, earlier);
    }

    /**
     * The same after a style got codes of another model.
     *
     * @param before who made the codes that it had, and these
     */
    public KeepDetails recoded(String before, CodeScales codes, String model) {
        Map<String, CodeScales> all = new HashMap<>(earlier);
        all.put(before, codes);
        all.remove(model);
        return new KeepDetails(novelty, nearest, trainingData, credit, model, all);
    }
}
