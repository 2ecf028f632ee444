package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;
import java.util.Map;

/**
 * How a style classifier is trained.
 *
 * @param side pictures are looked at this high and wide
 * @param views how often each picture is looked at, each time another part of it
 * @param hidden width of the hidden layer; 0 for none
 * @param steps of as many views as {@code batch}, the same number of each style
 * @param decay pull of the weights to zero
 * @param heldOut share of the pictures kept back to measure with
 */
public record ClassifierOptions(
        ParamValues values,
        int side,
        int views,
        int hidden,
        int steps,
        int batch,
        double learningRate,
        double decay,
        double heldOut) {
    public static final List<Param> PARAMS = List.of(
            Given.whole("side", "Side", 96, 32, 512, true, "Pictures are looked at this high and wide, in pixels."),
            Given.whole("views", "Views", 5, 1, 64, false, "Parts of each picture that are learned from."),
            Given.whole("hidden", "Hidden width", 256, 0, 1024, true, "Width of a hidden layer; 0 for none."),
            Given.whole("steps", "Steps", 800, 1, 1_000_000, false, "Length of the training."),
            Given.whole("batch", "Batch", 200, 2, 4096, true, "Views a step, the same number of each style."),
            Given.number("learningRate", "Learning rate", 1e-3, 1e-6, 0.1, true, "How far each step goes."),
            Given.number("weightDecay", "Weight decay", 1, 0, 10, true, "Pull of the weights to zero."),
            Given.number("heldOut", "Held out", 0.2, 0.01, 0.9, true, "Share of the pictures kept to measure with."));

    /**
     * Defaults overridden by what is given; see {@link GanOptions#of}.
     *
     * @throws IllegalArgumentException with a sentence, for what is unknown or out of range
     */
    public static ClassifierOptions of(Map<String, ?> asked) {
        Given given = Given.of(PARAMS, asked);
        ParamValues v = given.values();
        return new ClassifierOptions(
                v,
                given.whole("side"),
                given.whole("views"),
                given.whole("hidden"),
                given.whole("steps"),
                given.whole("batch"),
                v.number("learningRate"),
                v.number("weightDecay"),
                v.number("heldOut"));
    }
}
