package atelier.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Adam (Kingma and Ba 2015) or AdamW (Loshchilov and Hutter 2019) over named parameters, in groups of different rates.
 * All of its state can be saved by name and put back, to the bit.
 */
public final class Adam {
    /** Whether decay is part of the gradient, as in Adam, or taken off the parameter itself, as in AdamW. */
    public enum Decay {
        IN_GRADIENT,
        DECOUPLED
    }

    /** Parameters that learn at {@code rateFactor} times the rate. */
    public record Group(SequencedMap<String, NDArray> parameters, double rateFactor) {
        public Group {
            parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
        }
    }

    private final AdamSettings settings;
    private final Decay decay;
    private final List<Group> groups;
    private final List<AdamState> states;
    private final SequencedMap<String, NDArray> named = new LinkedHashMap<>();

    /** Fresh moments, which live in the scope. */
    public Adam(Ops ops, AdamSettings settings, Decay decay, List<Group> groups) {
        this.settings = settings;
        this.decay = decay;
        this.groups = List.copyOf(groups);
        this.states = groups.stream().map(group -> state(ops, group)).toList();
    }

    /** All parameters at one rate, decay in the gradient. */
    public static Adam of(Ops ops, AdamSettings settings, SequencedMap<String, NDArray> parameters) {
        return new Adam(ops, settings, Decay.IN_GRADIENT, List.of(new Group(parameters, 1)));
    }

    /** Parameters whose names begin with {@code slowPrefix} learn at {@code factor} times the rate: a mapping network. */
    public static Adam withSlow(
            Ops ops,
            AdamSettings settings,
            SequencedMap<String, NDArray> parameters,
            String slowPrefix,
            double factor) {
        SequencedMap<String, NDArray> fast = new LinkedHashMap<>();
        SequencedMap<String, NDArray> slow = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> (name.startsWith(slowPrefix) ? slow : fast).put(name, parameter));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(fast, 1));
        if (!slow.isEmpty()) {
            groups.add(new Group(slow, factor));
        }
        return new Adam(ops, settings, Decay.IN_GRADIENT, groups);
    }

    private AdamState state(Ops ops, Group group) {
        List<NDArray> first = new ArrayList<>();
        List<NDArray> second = new ArrayList<>();
        List<NDArray> steps = new ArrayList<>();
        group.parameters().forEach((name, parameter) -> {
            long[] shape = parameter.getShape().getShape();
            int size = Math.toIntExact(parameter.getShape().size());
            first.add(keep("first." + name, ops.floats(new float[size], shape)));
            second.add(keep("second." + name, ops.floats(new float[size], shape)));
            steps.add(keep("steps." + name, ops.floats(new float[1])));
        });
        return new AdamState(first, second, steps);
    }

    private NDArray keep(String name, NDArray tensor) {
        if (named.put(name, tensor) != null) {
            throw new IllegalArgumentException("two parameters are the optimizer's '%s'".formatted(name));
        }
        return tensor;
    }

    /** All parameters, in the order in which {@link #step} wants their gradients. */
    public List<NDArray> parameters() {
        List<NDArray> all = new ArrayList<>();
        groups.forEach(group -> all.addAll(group.parameters().values()));
        return all;
    }

    /**
     * One step.
     *
     * @param schedule multiplies the rate of the settings, see {@link RateSchedule}
     */
    public void step(Ops ops, List<NDArray> gradients, double schedule) {
        UpdateOps update = new UpdateOps(ops);
        int at = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            List<NDArray> parameters = List.copyOf(group.parameters().values());
            update.adam(
                    decay == Decay.DECOUPLED,
                    parameters,
                    gradients.subList(at, at + parameters.size()),
                    states.get(i),
                    settings.withRate(settings.rate() * group.rateFactor() * schedule));
            at += parameters.size();
        }
    }

    /** Moments and step counts by name, to save and restore with {@link NetworkTensors#data} and its inverse. */
    public SequencedMap<String, NDArray> state() {
        return Collections.unmodifiableSequencedMap(named);
    }

    /**
     * Takes over the moments of a smaller network's optimizer; parameters that are new keep fresh ones.
     *
     * @param formerName what a parameter was called there
     */
    public void take(Ops ops, Adam former, Function<String, Optional<String>> formerName) {
        List<NDArray> into = new ArrayList<>();
        List<NDArray> from = new ArrayList<>();
        named.forEach((name, tensor) -> {
            int dot = name.indexOf('.') + 1;
            formerName
                    .apply(name.substring(dot))
                    .map(parameter -> former.named.get(name.substring(0, dot) + parameter))
                    .ifPresent(source -> {
                        into.add(tensor);
                        from.add(source);
                    });
        });
        new UpdateOps(ops).copy(into, from);
    }
}
