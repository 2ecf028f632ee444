package atelier.cli;

import atelier.art.Param;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Options of a training: {@code --learning-rate} as everywhere, and {@code --learning_rate} for those who come from the
 * thesis. A switch takes true or false, or stands alone; {@code --no-…} turns it off.
 */
final class TrainCommandOptions {
    private static final Map<String, String> ALIASES = Map.of("batch", "--batch_size");

    private TrainCommandOptions() {}

    static void add(CommandSpec spec, List<Param> params) {
        for (Param param : params) {
            spec.addOption(option(param));
            if (param instanceof Param.Toggle) {
                spec.addOption(OptionSpec.builder(no(param))
                        .type(boolean.class)
                        .arity("0")
                        .hidden(true)
                        .build());
            }
        }
    }

    /** What was given, by key, as text. */
    static Map<String, Object> given(ParseResult result, List<Param> params) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Param param : params) {
            if (result.hasMatchedOption(param.option())) {
                values.put(param.key(), result.matchedOptionValue(param.option(), ""));
            }
            if (param instanceof Param.Toggle && result.hasMatchedOption(no(param))) {
                if (values.put(param.key(), "false") != null) {
                    throw new UsageException(
                            "%s and %s contradict each other: give one of them.".formatted(param.option(), no(param)));
                }
            }
        }
        return values;
    }

    private static String no(Param param) {
        return param.option().replaceFirst("^--", "--no-");
    }

    private static String[] names(Param param) {
        List<String> names = new ArrayList<>(List.of(param.option()));
        String thesis = "--" + param.key().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        if (!thesis.equals(param.option())) {
            names.add(thesis);
        }
        if (ALIASES.containsKey(param.key())) {
            names.add(ALIASES.get(param.key()));
        }
        return names.toArray(String[]::new);
    }

    private static OptionSpec option(Param param) {
        OptionSpec.Builder option = OptionSpec.builder(names(param)).type(String.class);
        return switch (param) {
            case Param.Range range ->
                option.paramLabel("NUMBER")
                        .description(range.help() + " " + plain(range.min()) + " to " + plain(range.max())
                                + ", default " + plain(range.value()) + ".")
                        .build();
            case Param.Choice choice ->
                option.paramLabel("NAME")
                        .description(choice.help() + " One of " + String.join(", ", choice.choices()) + "; default "
                                + choice.value() + ".")
                        .build();
            case Param.Toggle toggle ->
                option.paramLabel("true|false")
                        .arity("0..1")
                        .fallbackValue("true")
                        .description(toggle.help() + " Default " + toggle.value() + ".")
                        .build();
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
