package atelier.cli;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A style as it is given: a name, or a picture's path, perhaps with {@code :WEIGHT} behind it. */
record StyleArgument(String name, double weight) {
    private static final Pattern WEIGHTED = Pattern.compile("(.+):(\\d+(?:\\.\\d+)?|\\.\\d+)");

    /**
     * Only a number behind the last colon is a weight, and only where the whole text isn't known already: a drive's
     * colon and a style called "Etude:2" stay what they are.
     */
    static StyleArgument parse(String text, Predicate<String> known) {
        if (known.test(text)) {
            return new StyleArgument(text, 1);
        }
        return weighted(text).orElse(new StyleArgument(text, 1));
    }

    private static Optional<StyleArgument> weighted(String text) {
        Matcher matcher = WEIGHTED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double weight = Double.parseDouble(matcher.group(2));
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new UsageException("The weight of '%s' must be above zero.".formatted(matcher.group(1)));
        }
        return Optional.of(new StyleArgument(matcher.group(1), weight));
    }
}
