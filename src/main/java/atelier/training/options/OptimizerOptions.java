package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.List;

/**
 * How weights are changed.
 *
 * @param optimizer "adam" or "adamw"
 * @param clip largest norm of the gradient, 0 for any
 * @param warmup steps in which the rate rises from zero
 * @param decay "none", "linear" or "cosine": how the rate falls towards the end
 * @param emaHalfLife images after which the averaged weights have forgotten half; 0 keeps no average
 */
public record OptimizerOptions(
        String optimizer,
        double learningRate,
        double beta1,
        double beta2,
        double weightDecay,
        double clip,
        int warmup,
        String decay,
        int emaHalfLife) {
    static final List<Param> PARAMS = List.of(
            Given.choice("optimizer", "Optimizer", "AdamW also shrinks unused weights.", true, "adam", "adamw"),
            Given.number("learningRate", "Learning rate", 2e-4, 1e-7, 0.1, true, "How far each step goes."),
            Given.number("beta1", "Beta 1", 0.5, 0, 0.9999, true, "Memory of the gradient's direction."),
            Given.number("beta2", "Beta 2", 0.999, 0, 0.99999, true, "Memory of the gradient's size."),
            Given.number("weightDecay", "Weight decay", 0, 0, 1, true, "Pull of the weights to zero; AdamW only."),
            Given.number("clipNorm", "Gradient limit", 0, 0, 1e6, true, "Largest norm of the gradient; 0 for any."),
            Given.whole("warmup", "Warm-up", 0, 0, 1_000_000, true, "Steps in which the learning rate rises."),
            Given.choice("decay", "Decay", "How the learning rate falls.", true, "none", "linear", "cosine"),
            Given.whole(
                    "emaHalfLife",
                    "Averaging",
                    5000,
                    0,
                    100_000_000,
                    true,
                    "Images after which the averaged weights forget half; 0 for no average."));

    static OptimizerOptions of(Given given) {
        ParamValues v = given.values();
        Given.refuse(
                v.number("weightDecay") > 0 && v.choice("optimizer").equals("adam"),
                "Weight decay needs the optimizer adamw.");
        return new OptimizerOptions(
                v.choice("optimizer"),
                v.number("learningRate"),
                v.number("beta1"),
                v.number("beta2"),
                v.number("weightDecay"),
                v.number("clipNorm"),
                given.whole("warmup"),
                v.choice("decay"),
                given.whole("emaHalfLife"));
    }

    /** The share of the learning rate at a step, counted from 0: warm-up, then decay to the last step. */
    public double rateAt(long step, long lastStep) {
        double warm = step < warmup ? (step + 1.0) / warmup : 1;
        double done = Math.clamp((double) (step - warmup) / Math.max(1, lastStep - warmup), 0.0, 1.0);
        double left = switch (decay) {
            case "linear" -> 1 - done;
            case "cosine" -> 0.5 * (1 + StrictMath.cos(Math.PI * done));
            default -> 1;
        };
        return warm * left;
    }

    /** The share of the averaged weights that a step keeps: 0.5^(batch / half-life), or 0 without an average. */
    public double emaDecay(int batch) {
        return emaHalfLife == 0 ? 0 : StrictMath.pow(0.5, (double) batch / emaHalfLife);
    }
}
