package atelier.cli;

import atelier.art.Style;
import atelier.studio.Studio;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier styles}: lists what there is to paint with. */
final class StylesCommand implements CliCommand {
    private final CliSetting setting;
    private final CommonOptions common;

    StylesCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Lists the styles: those that come with Atelier, then your own.")
                .footer("", "With --json: {\"id\":…,\"name\":…,\"kind\":\"starter\"|\"own\"}, one a line.");
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        try (Studio studio = common.open(given)) {
            for (Style style : studio.styles().all()) {
                print(style, studio.styles().isStarter(style.id()) ? "starter" : "own", CommonOptions.json(given));
            }
            studio.notices().forEach(setting.err()::println);
            return ALL_DONE;
        }
    }

    private void print(Style style, String kind, boolean json) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("id", style.id());
            object.put("name", style.name());
            object.put("kind", kind);
            new JsonLines(setting.out()).print(object);
        } else {
            setting.out().printf("%-32s %s%n", style.name(), kind.equals("starter") ? "comes with Atelier" : "yours");
        }
    }
}
