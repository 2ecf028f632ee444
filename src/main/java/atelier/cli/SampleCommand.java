package atelier.cli;

import atelier.art.Param;
import atelier.art.ParamValues;
import atelier.studio.Studio;
import atelier.studio.styles.FreshStyles;
import atelier.studio.styles.GeneratorInfo;
import atelier.studio.styles.Taste;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier sample}: fresh styles of a generator as files. */
final class SampleCommand implements CliCommand {
    static final List<Param> PARAMS = List.of(
            new Param.Range(
                    "seed", "Seed", 1, 0, 1L << 53, 1, "", false, "The same seed gives the same styles everywhere."),
            new Param.Range("count", "Count", 12, 1, 500, 1, "", false, "How many styles."),
            new Param.Range(
                    "diversity", "Diversity", 1, 0, 1.5, 0.05, "", false, "0 the average style, 1 as styles vary."));

    private final CliSetting setting;
    private final CommonOptions common;

    SampleCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Makes fresh styles with a generator: a picture and a .style file of each.")
                .footer(
                        "",
                        "The same seed gives the same latents on every machine and the same files as the studio;",
                        "between kinds of processors the last bit of a pixel may differ.",
                        "With --json: {\"event\":\"style\",\"number\":…,\"id\":…,\"name\":…,\"picture\":…,\"style\":…}.");
        spec.addOption(generatorOption());
        Options.add(spec, PARAMS);
        spec.addOption(outOption());
        common.add(spec);
        return spec;
    }

    static OptionSpec generatorOption() {
        return OptionSpec.builder("--generator")
                .type(String.class)
                .paramLabel("NAME")
                .description("A generator by its name or its model's folder; default codes, the space of styles that"
                        + " comes with Atelier.")
                .build();
    }

    static OptionSpec outOption() {
        return OptionSpec.builder("--out")
                .type(Path.class)
                .paramLabel("DIR")
                .required(true)
                .description("The folder to write to; files of the same names are replaced.")
                .build();
    }

    static GeneratorInfo generator(Studio studio, ParseResult given) {
        String name = given.matchedOptionValue("--generator", GeneratorInfo.CODES);
        return Waiting.forResult(studio.workshop().generators().named(name));
    }

    @Override
    public int run(ParseResult given) {
        ParamValues values = ParamValues.of(PARAMS, Options.given(given, PARAMS));
        Path folder = given.matchedOptionValue("--out", null);
        try (Studio studio = common.open(given)) {
            Waiting.forDevice(studio);
            FreshStyles.PageRequest request = new FreshStyles.PageRequest(
                    generator(studio, given).id(),
                    (long) values.number("seed"),
                    (int) values.number("count"),
                    values.number("diversity"));
            new FreshOutput(studio.workshop(), setting, given, folder)
                    .write(listener -> studio.workshop().fresh().page(request, Taste.OFF, listener));
            return ALL_DONE;
        }
    }
}
