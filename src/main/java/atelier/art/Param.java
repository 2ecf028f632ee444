package atelier.art;

import java.util.List;
import java.util.Locale;

/**
 * One setting of an algorithm. Controls, command-line options, JSON and embedded recipes all come from lists of these.
 * The {@code key} is camelCase and never changes; {@code label} is what a person reads.
 */
public sealed interface Param {
    String key();

    String label();

    String help();

    /** Shown only when the advanced settings are open. */
    boolean advanced();

    /** The default in the type that the settings record holds: Double, String or Boolean. */
    Object initial();

    /**
     * Checks a value given as text or in its own type and returns it in its own type.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    Object parse(Object value);

    /** The name of the command-line option: {@code keepColors} becomes {@code --keep-colors}. */
    default String option() {
        return "--" + key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** A number from {@code min} to {@code max}; {@code unit} is what stands behind it ("%", "×", "px" or nothing). */
    record Range(
            String key,
            String label,
            double value,
            double min,
            double max,
            double step,
            String unit,
            boolean advanced,
            String help)
            implements Param {
        @Override
        public Object initial() {
            return value;
        }

        @Override
        public Object parse(Object given) {
            double parsed = switch (given) {
                case Number number -> number.doubleValue();
                default -> number(given.toString().strip());
            };
            if (!(parsed >= min && parsed <= max)) {
                throw new IllegalArgumentException(
                        "%s must be between %s and %s, not %s".formatted(label, plain(min), plain(max), plain(parsed)));
            }
            return parsed;
        }

        private double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("%s must be a number, not '%s'".formatted(label, text), e);
            }
        }

        private static String plain(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }

    /** One of a few named choices. */
    record Choice(String key, String label, String value, List<String> choices, boolean advanced, String help)
            implements Param {
        public Choice {
            choices = List.copyOf(choices);
            if (!choices.contains(value)) {
                throw new IllegalArgumentException("the default of " + key + " is not one of its choices");
            }
        }

        @Override
        public Object initial() {
            return value;
        }

        @Override
        public Object parse(Object given) {
            String text = given.toString().strip().toLowerCase(Locale.ROOT);
            if (!choices.contains(text)) {
                throw new IllegalArgumentException(
                        "%s must be one of %s, not '%s'".formatted(label, String.join(", ", choices), given));
            }
            return text;
        }
    }

    /** On or off. */
    record Toggle(String key, String label, boolean value, boolean advanced, String help) implements Param {
        @Override
        public Object initial() {
            return value;
        }

        @Override
        public Object parse(Object given) {
            return switch (given.toString().strip().toLowerCase(Locale.ROOT)) {
                case "true", "yes", "on" -> true;
                case "false", "no", "off" -> false;
                default ->
                    throw new IllegalArgumentException("%s must be true or false, not '%s'".formatted(label, given));
            };
        }
    }
}
