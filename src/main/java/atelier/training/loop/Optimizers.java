package atelier.training.loop;

import ai.djl.ndarray.NDArray;
import atelier.nn.Adam;
import atelier.nn.AdamSettings;
import atelier.nn.Ops;
import atelier.training.options.OptimizerOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Makes optimizers as the options say. */
final class Optimizers {
    private static final double EPSILON = 1e-8;

    private Optimizers() {}

    static Adam of(Ops ops, OptimizerOptions options, SequencedMap<String, NDArray> parameters) {
        return of(ops, options, List.of(new Adam.Group(parameters, 1)));
    }

    /** Parameters under the prefix learn slower by a factor: StyleGAN's mapping network (Karras et al. 2019). */
    static Adam withSlow(
            Ops ops,
            OptimizerOptions options,
            SequencedMap<String, NDArray> parameters,
            String slowPrefix,
            double factor) {
        SequencedMap<String, NDArray> fast = new LinkedHashMap<>();
        SequencedMap<String, NDArray> slow = new LinkedHashMap<>();
        parameters.forEach((name, tensor) -> (name.startsWith(slowPrefix) ? slow : fast).put(name, tensor));
        List<Adam.Group> groups = new ArrayList<>();
        groups.add(new Adam.Group(fast, 1));
        if (!slow.isEmpty()) {
            groups.add(new Adam.Group(slow, factor));
        }
        return of(ops, options, groups);
    }

    private static Adam of(Ops ops, OptimizerOptions options, List<Adam.Group> groups) {
        AdamSettings settings = new AdamSettings(
                options.learningRate(), options.beta1(), options.beta2(), options.weightDecay(), EPSILON);
        boolean decoupled = options.optimizer().equals("adamw");
        return new Adam(ops, settings, decoupled ? Adam.Decay.DECOUPLED : Adam.Decay.IN_GRADIENT, groups);
    }
}
