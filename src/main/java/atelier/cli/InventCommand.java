package atelier.cli;

import atelier.art.Param;
import atelier.art.ParamValues;
import atelier.art.Style;
import atelier.studio.Studio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier styles invent}: new styles that never existed. */
final class InventCommand implements CliCommand {
    private static final List<Param> PARAMS = List.of(
            new Param.Range(
                    "seed", "Seed", 1, 0, 1L << 53, 1, "", false, "The same seed gives the same styles everywhere."),
            new Param.Range("count", "Count", 12, 1, 500, 1, "", false, "How many styles."),
            new Param.Range(
                    "diversity", "Diversity", 1, 0, 1.5, 0.05, "", false, "0 the average style, 1 as styles vary."));

    private final CliSetting setting;
    private final CommonOptions common;

    InventCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Invents styles and lists them; --keep puts them among your own.");
        Options.add(spec, PARAMS);
        spec.addOption(OptionSpec.builder("--keep")
                .type(boolean.class)
                .arity("0")
                .description("Keeps the styles.")
                .build());
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        ParamValues values = ParamValues.of(PARAMS, Options.given(given, PARAMS));
        boolean keep = given.matchedOptionValue("--keep", false);
        try (Studio studio = common.open(given)) {
            Waiting.forDevice(studio);
            List<Style> styles = studio.styles()
                    .invent((long) values.number("seed"), (int) values.number("count"), values.number("diversity"));
            for (Style style : styles) {
                if (keep) {
                    studio.styles().keep(style);
                }
                print(style, keep, CommonOptions.json(given));
            }
            return ALL_DONE;
        }
    }

    private void print(Style style, boolean kept, boolean json) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", style.id());
            object.put("name", style.name());
            object.put("kept", kept);
            new JsonLines(setting.out()).print(object);
        } else {
            setting.out().printf("%-32s %s%n", style.name(), kept ? "kept" : "not kept");
        }
    }
}
