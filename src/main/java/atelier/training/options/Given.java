package atelier.training.options;

import atelier.art.Param;
import atelier.art.ParamValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a person asked for, checked one by one: the values with defaults filled in, and which of them were given, for
 * a default contradicts nothing.
 */
record Given(ParamValues values, Set<String> keys, boolean resolved) {
    /**
     * Keys may be written as parameters have them ({@code learningRate}), as options ({@code --learning-rate}) or with
     * underscores ({@code learning_rate}).
     *
     * @throws IllegalArgumentException with a sentence, for an unknown key, a wrong value, or a fraction where a whole
     *     number belongs
     */
    static Given of(List<Param> params, Map<String, ?> asked) {
        Map<String, Object> named = new LinkedHashMap<>();
        asked.forEach((key, value) -> named.put(camelCase(key), value));
        ParamValues values = ParamValues.of(params, named);
        params.forEach(param -> checkWhole(param, values));
        return new Given(values, Set.copyOf(named.keySet()), false);
    }

    /** What {@code run.json} holds: every value decided already, none of them asked for by name. */
    static Given resolved(List<Param> params, Map<String, ?> stored) {
        return new Given(of(params, stored).values(), Set.of(), true);
    }

    /** The same with some defaults replaced; what was given stays. */
    Given withDefaults(Map<String, ?> defaults) {
        if (resolved) {
            return this;
        }
        Map<String, Object> all = new LinkedHashMap<>(values.values());
        defaults.forEach((key, value) -> {
            if (!keys.contains(key)) {
                all.put(key, value);
            }
        });
        return new Given(new ParamValues(all), keys, false);
    }

    boolean has(String key) {
        return keys.contains(key);
    }

    int whole(String key) {
        return (int) values.number(key);
    }

    /** @throws IllegalArgumentException with this sentence, when the condition holds */
    static void refuse(boolean condition, String sentence) {
        if (condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    @SafeVarargs
    static List<Param> join(List<Param>... groups) {
        List<Param> all = new ArrayList<>();
        for (List<Param> group : groups) {
            all.addAll(group);
        }
        return List.copyOf(all);
    }

    static Param whole(String key, String label, int value, int min, int max, boolean advanced, String help) {
        return new Param.Range(key, label, value, min, max, 1, "", advanced, help);
    }

    static Param number(String key, String label, double value, double min, double max, boolean advanced, String help) {
        return new Param.Range(key, label, value, min, max, 0, "", advanced, help);
    }

    static Param toggle(String key, String label, boolean value, boolean advanced, String help) {
        return new Param.Toggle(key, label, value, advanced, help);
    }

    static Param choice(String key, String label, String help, boolean advanced, String value, String... others) {
        List<String> choices = new ArrayList<>(List.of(value));
        choices.addAll(List.of(others));
        return new Param.Choice(key, label, value, choices, advanced, help);
    }

    private static void checkWhole(Param param, ParamValues values) {
        if (param instanceof Param.Range range && range.step() == 1) {
            double value = values.number(range.key());
            refuse(value != Math.rint(value), range.label() + " must be a whole number, not " + value);
        }
    }

    private static String camelCase(String key) {
        StringBuilder result = new StringBuilder();
        boolean upper = false;
        for (char c : key.replaceFirst("^--", "").toCharArray()) {
            if (c == '_' || c == '-') {
                upper = true;
            } else {
                result.append(upper ? String.valueOf(c).toUpperCase(Locale.ROOT) : c);
                upper = false;
            }
        }
        return result.toString();
    }
}
