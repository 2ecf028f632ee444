package atelier.cli;

import atelier.art.Recipe;
import atelier.art.StyleBlend;
import atelier.studio.DeviceReport;
import atelier.studio.ExportRequest;
import atelier.studio.ExportSettings;
import atelier.studio.Recipes;
import atelier.studio.Studio;
import atelier.stylizer.PaintSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier stylize}: paints photos and folders of photos. */
final class StylizeCommand implements CliCommand {
    private static final String[] DESCRIPTION = {
        "Paints photos with a style, or with a blend of up to four.",
        "",
        "Folders are painted recursively and their tree is mirrored below --out. A file that exists is never"
                + " overwritten: a number is added to the new one's name. Where a single photo is painted and --out ends"
                + " in .png, .jpg or .tif, it is the name of the file.",
        ""
    };
    private static final String[] FOOTER = {
        "",
        "With --json, standard output has one object a line:",
        "  {\"event\":\"start\",\"photos\":N,\"device\":…,\"reason\":…,\"engine\":…}",
        "  {\"event\":\"progress\",\"photo\":…,\"index\":N,\"of\":N,\"done\":0…1,\"left\":SECONDS|null}",
        "  {\"event\":\"notice\",\"photo\":…,\"text\":…}",
        "  {\"event\":\"done\",\"photo\":…,\"file\":…,\"width\":N,\"height\":N}",
        "  {\"event\":\"failed\",\"photo\":…,\"problem\":…,\"remedy\":…}",
        "  {\"event\":\"end\",\"done\":N,\"failed\":N}",
        "",
        "For those who come from the thesis's script: --image_path is the PHOTO, --output_path is --out,"
                + " --checkpoint_dir is --model, --input_size is --size, --gpu is --device gpu.",
        "",
        "Exit codes: 0 all done, 1 some failed, 2 wrong usage, 130 cancelled."
    };

    private final CliSetting setting;
    private final CommonOptions common;

    StylizeCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description(DESCRIPTION).footer(FOOTER);
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .paramLabel("PHOTO|FOLDER")
                .description("What to paint.")
                .build());
        spec.addOption(OptionSpec.builder("--style")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel("NAME|IMAGE[:WEIGHT]")
                .description("A style's name, a picture or a .style file to take the style from, with a weight where"
                        + " several are blended: --style Dawn:2 --style wave.jpg:1")
                .build());
        spec.addOption(OptionSpec.builder("--painter")
                .type(String.class)
                .paramLabel("MODEL|RUN")
                .description("Paints with a painter that was trained for one style, in place of a style: a model's"
                        + " folder, or a training (folder, name or number).")
                .build());
        spec.addOption(OptionSpec.builder("--recipe")
                .type(Path.class)
                .paramLabel("FILE")
                .description("A picture that Atelier painted, or its recipe as JSON: paints with the same styles and"
                        + " settings, except for those given here.")
                .build());
        spec.addOption(OptionSpec.builder("--out")
                .type(Path.class)
                .required(true)
                .paramLabel("DIR")
                .description("Where the painted pictures go; made when it doesn't exist.")
                .build());
        spec.addOption(OptionSpec.builder("--name")
                .type(String.class)
                .paramLabel("PATTERN")
                .description("The files' names, default {name}_{style}.")
                .build());
        Options.add(spec, PaintSettings.PARAMS);
        Options.add(spec, ExportSettings.PARAMS);
        common.add(spec);
        return spec;
    }

    private record Look(StyleBlend blend, PaintSettings settings) {}

    @Override
    public int run(ParseResult given) {
        List<String> styles = given.matchedOptionValue("--style", List.of());
        Path recipe = given.matchedOptionValue("--recipe", null);
        String painter = given.matchedOptionValue("--painter", null);
        if (styles.isEmpty() && recipe == null && painter == null) {
            throw new UsageException("Say what to paint with: --style NAME, --painter MODEL, or --recipe FILE.");
        }
        if (painter != null && (!styles.isEmpty() || recipe != null)) {
            throw new UsageException("A painter paints in its own style alone: leave out --style and --recipe.");
        }
        List<Path> paths = given.matchedPositionalValue(0, List.of());
        Destination destination = Destination.of(given.matchedOptionValue("--out", Path.of("")), paths);
        PaintSettings asked = PaintSettings.of(Options.given(given, PaintSettings.PARAMS));
        ExportSettings export = export(given, destination);
        try (Studio studio = common.open(given)) {
            DeviceReport device = Waiting.forDevice(studio);
            Look look = painter == null
                    ? look(studio, given, styles, Optional.ofNullable(recipe), asked)
                    : new Look(StyleBlend.of(new PainterArgument(studio).style(painter)), asked);
            List<ExportRequest> requests = new ArrayList<>();
            String pattern =
                    destination.pattern().orElse(given.matchedOptionValue("--name", ExportRequest.DEFAULT_PATTERN));
            for (PhotoArguments.Target target :
                    new PhotoArguments(studio.photos()).targets(paths, destination.folder())) {
                requests.add(new ExportRequest(
                        target.photo(), look.blend(), look.settings(), export, target.folder(), pattern));
            }
            if (requests.isEmpty()) {
                setting.err().println("There are no pictures in what was given.");
                return SOME_FAILED;
            }
            Report report = report(given);
            report.start(requests.size(), device);
            return new Batch(studio.exports(), report).run(requests) ? ALL_DONE : SOME_FAILED;
        }
    }

    private static ExportSettings export(ParseResult given, Destination destination) {
        Map<String, Object> values = new HashMap<>(Options.given(given, ExportSettings.PARAMS));
        destination.format().ifPresent(format -> {
            Object asked = values.putIfAbsent("format", format);
            if (asked != null && !asked.toString().equalsIgnoreCase(format)) {
                throw new UsageException(
                        "--out asks for %s and --format for %s: leave one out.".formatted(format, asked));
            }
        });
        return ExportSettings.of(values);
    }

    private Look look(
            Studio studio, ParseResult given, List<String> styles, Optional<Path> recipe, PaintSettings asked) {
        StyleChoice choice = new StyleChoice(studio.styles());
        if (recipe.isEmpty()) {
            return new Look(choice.blend(styles), asked);
        }
        Recipe found = new RecipeSource(studio).read(recipe.get());
        Recipes.Restored restored = studio.recipes().restore(found);
        Map<String, Object> settings = restored.settings().toMap();
        settings.putAll(Options.given(given, PaintSettings.PARAMS));
        StyleBlend blend = styles.isEmpty() ? restored.blend() : choice.blend(styles);
        return new Look(blend, PaintSettings.of(settings));
    }

    private Report report(ParseResult given) {
        if (CommonOptions.json(given)) {
            return new JsonReport(setting.out(), setting.err());
        }
        return setting.terminal()
                ? new BarReport(setting.out(), setting.err())
                : new LineReport(setting.out(), setting.err());
    }
}
