package atelier.cli;

import atelier.art.Param;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options made of {@link Param} lists, and the settings read back from them. */
final class Options {
    private Options() {}

    static void add(CommandSpec spec, List<Param> params) {
        params.forEach(param -> spec.addOption(option(param)));
    }

    /** What was given, by key; what wasn't is left out. */
    static Map<String, Object> given(ParseResult result, List<Param> params) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Param param : params) {
            String name = name(param);
            if (result.hasMatchedOption(name)) {
                Object value = result.matchedOptionValue(name, null);
                values.put(param.key(), param instanceof Param.Toggle toggle ? (Object) !toggle.value() : value);
            }
        }
        return values;
    }

    /** A switch that is on by itself is turned off by {@code --no-…}. */
    static String name(Param param) {
        return param instanceof Param.Toggle(var key, var label, boolean on, var advanced, var help) && on
                ? param.option().replaceFirst("^--", "--no-")
                : param.option();
    }

    private static OptionSpec option(Param param) {
        OptionSpec.Builder option = OptionSpec.builder(name(param));
        return switch (param) {
            case Param.Range range ->
                option.type(String.class)
                        .paramLabel("NUMBER")
                        .description(range.help() + " " + plain(range.min()) + " to " + plain(range.max()) + unit(range)
                                + ", default " + plain(range.value()) + ".")
                        .build();
            case Param.Choice choice ->
                option.type(String.class)
                        .paramLabel("NAME")
                        .description(choice.help() + " One of " + String.join(", ", choice.choices()) + "; default "
                                + choice.value() + ".")
                        .build();
            case Param.Toggle toggle ->
                option.type(boolean.class)
                        .arity("0")
                        .description(toggle.value() ? "Turns this off: " + toggle.help() : toggle.help())
                        .build();
        };
    }

    // picocli reads % as a format
    private static String unit(Param.Range range) {
        return range.unit().equals("%") ? " %%" : range.unit().isEmpty() ? "" : " " + range.unit();
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
