package atelier.cli;

import atelier.art.Recipe;
import atelier.studio.Studio;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier recipe}: prints how a picture was painted. */
final class RecipeCommand implements CliCommand {
    private final CliSetting setting;
    private final CommonOptions common;

    RecipeCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Prints how a picture was painted; with --json the whole recipe, which"
                        + " 'atelier stylize --recipe' takes.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(Path.class)
                .paramLabel("FILE")
                .description("A picture that Atelier painted.")
                .build());
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        Path file = given.matchedPositionalValue(0, Path.of(""));
        try (Studio studio = common.open(given)) {
            Recipe recipe = new RecipeSource(studio).read(file);
            if (CommonOptions.json(given)) {
                setting.out().println(studio.recipes().toJson(recipe));
            } else {
                print(recipe);
            }
            return ALL_DONE;
        }
    }

    private void print(Recipe recipe) {
        setting.out().println("Painted by " + recipe.software() + ", " + recipe.engine());
        for (Recipe.StylePart part : recipe.styles()) {
            setting.out().printf("Style: %s, weight %s%n", part.name(), part.weight());
        }
        for (Map.Entry<String, Object> entry : new TreeMap<>(recipe.settings()).entrySet()) {
            setting.out().printf("%s: %s%n", entry.getKey(), entry.getValue());
        }
        setting.out().println("Photo: sha256 " + recipe.photoHash());
    }
}
