package atelier.art;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checked values for a list of {@link Param}s: every key present, every value in its own type and range. Immutable. */
public record ParamValues(Map<String, Object> values) {
    public ParamValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Defaults, overridden by what is given.
     *
     * @throws IllegalArgumentException with a sentence, for a value out of range or a key that no parameter has
     */
    public static ParamValues of(List<Param> params, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Param param : params) {
            Object value = given.get(param.key());
            values.put(param.key(), value == null ? param.initial() : param.parse(value));
        }
        for (String key : given.keySet()) {
            if (!values.containsKey(key)) {
                throw new IllegalArgumentException("there is no setting named '" + key + "'");
            }
        }
        return new ParamValues(values);
    }

    public double number(String key) {
        return (Double) values.get(key);
    }

    public String choice(String key) {
        return (String) values.get(key);
    }

    public boolean toggle(String key) {
        return (Boolean) values.get(key);
    }
}
