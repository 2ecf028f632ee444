package atelier.training.options;

import atelier.training.run.RunKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named beginning for the options of a kind of training; everything else is as the kind's defaults.
 *
 * @param budget how long the training shall take where it is measured: its number of steps follows from that; without
 *     one the steps stay as they are
 */
public record Preset(String name, String sentence, Map<String, Object> options, Optional<Duration> budget) {
    private static final String STEPS = "steps";
    private static final String GUIDED = "guided";
    private static final String STYLEGAN = "stylegan";
    private static final int FEWEST = 200;
    private static final double LEAST_SHARE = 0.25;
    private static final int MOST = 200_000;

    public Preset {
        options = Map.copyOf(options);
    }

    /** The preset's options overridden by what is asked for; a length in epochs takes the place of one in steps. */
    public Map<String, Object> with(Map<String, ?> asked) {
        Map<String, Object> all = new HashMap<>(options);
        if (asked.containsKey("epoch")) {
            all.remove(STEPS);
        }
        // an earlier network that is gone on with, or mixing, decides against what only a fresh StyleGAN can do
        if (asked.containsKey("network") && !STYLEGAN.equals(asked.get("network"))) {
            all.remove("widthMax");
        }
        if (asked.containsKey("mixing")) {
            all.remove(GUIDED);
        }
        all.putAll(asked);
        return all;
    }

    /**
     * Sketch, Standard and Fine.
     *
     * @param features whether a feature network is there: generators learn more quickly with it
     */
    public static List<Preset> of(RunKind kind, Machine machine, boolean features) {
        return machine == Machine.PROCESSOR
                ? ProcessorPresets.of(kind, features)
                : GraphicsCardPresets.of(kind, features);
    }

    /**
     * The length that fits the budget, in two digits: how long it takes is then said beside it. A quarter of the
     * preset's own length at the least.
     *
     * @param asked what a person chose: a length among it stays
     */
    public Map<String, Object> fitted(Map<String, Object> asked, double secondsPerStep) {
        if (budget.isEmpty() || asked.containsKey(STEPS) || asked.containsKey("epoch")) {
            return asked;
        }
        Map<String, Object> all = new HashMap<>(asked);
        all.put(STEPS, round(budget.get().toSeconds() / Math.max(1e-6, secondsPerStep)));
        return all;
    }

    private int round(double steps) {
        // a machine that is busy while it is measured shall not make a training too short to be of use
        double least = ((Number) options.getOrDefault(STEPS, FEWEST)).doubleValue() * LEAST_SHARE;
        double held = Math.clamp(steps, Math.max(FEWEST, least), MOST);
        double unit = Math.pow(10, Math.floor(Math.log10(held)) - 1);
        return (int) (Math.floor(held / unit) * unit);
    }
}
