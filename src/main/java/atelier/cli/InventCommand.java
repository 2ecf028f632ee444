package atelier.cli;

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
        Options.add(spec, SampleCommand.PARAMS);
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
        ParamValues values = ParamValues.of(SampleCommand.PARAMS, Options.given(given, SampleCommand.PARAMS));
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
