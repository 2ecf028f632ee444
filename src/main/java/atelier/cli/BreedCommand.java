package atelier.cli;

import atelier.art.Param;
import atelier.art.ParamValues;
import atelier.studio.Studio;
import atelier.studio.styles.Breeding;
import atelier.studio.styles.Parent;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier breed}: children of styles as files. */
final class BreedCommand implements CliCommand {
    private static final List<Param> PARAMS = List.of(
            new Param.Range("children", "Children", 6, 1, 500, 1, "", false, "How many children."),
            new Param.Range(
                    "mutation",
                    "Mutation",
                    Breeding.USUAL_MUTATION,
                    0,
                    1,
                    0.05,
                    "",
                    false,
                    "0 only what the parents have, 1 all new."),
            new Param.Range(
                    "seed", "Seed", 1, 0, 1L << 53, 1, "", false, "The same seed gives the same children everywhere."),
            new Param.Range(
                    "cut",
                    "Cut",
                    0,
                    0,
                    64,
                    1,
                    "",
                    false,
                    "Takes the coarse layers before this one of the first parent and the others, with the colours, of"
                            + " the second; 0 crosses all. For parents of one StyleGAN."));

    private final CliSetting setting;
    private final CommonOptions common;

    BreedCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Makes children of two to four styles: a picture and a .style file of each.")
                .footer("", "With --json: as 'atelier sample'.");
        spec.addPositional(
                parents("PARENT PARENT [PARENT [PARENT]]", "2..4", "A style by name, a .style file, or a picture.")
                        .toBuilder()
                        .hideParamSyntax(true)
                        .build());
        Options.add(spec, PARAMS);
        spec.addOption(SampleCommand.outOption());
        common.add(spec);
        return spec;
    }

    static PositionalParamSpec parents(String label, String arity, String help) {
        return PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .arity(arity)
                .description(help)
                .build();
    }

    /** The styles of the positional arguments. */
    static List<Parent> styles(Studio studio, ParseResult given) {
        StyleChoice choice = new StyleChoice(studio.styles());
        List<String> names = given.matchedPositionalValue(0, List.of());
        return names.stream().map(choice::style).map(Parent::of).toList();
    }

    @Override
    public int run(ParseResult given) {
        ParamValues values = ParamValues.of(PARAMS, Options.given(given, PARAMS));
        Path folder = given.matchedOptionValue("--out", null);
        int cut = (int) values.number("cut");
        try (Studio studio = common.open(given)) {
            Waiting.forDevice(studio);
            Breeding.Request request = new Breeding.Request(
                    styles(studio, given),
                    (int) values.number("children"),
                    values.number("mutation"),
                    (long) values.number("seed"),
                    cut == 0 ? Breeding.Layers.MIXED : new Breeding.Layers(0, 1, cut));
            new FreshOutput(studio.workshop(), setting, given, folder)
                    .write(listener -> studio.workshop().breeding().breed(request, listener));
            return ALL_DONE;
        }
    }
}
