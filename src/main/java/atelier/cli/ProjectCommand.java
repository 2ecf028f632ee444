package atelier.cli;

import atelier.studio.Studio;
import atelier.studio.styles.StyleFinder;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier project}: finds a picture's style again. */
final class ProjectCommand implements CliCommand {
    private final CliSetting setting;
    private final CommonOptions common;

    ProjectCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Finds a picture's style again: the nearest that a generator can make, as a picture and a"
                        + " .style file, and the nearest among your styles.")
                .footer(
                        "",
                        "With --json: as 'atelier sample', then {\"event\":\"found\",\"likeness\":…} and"
                                + " {\"event\":\"near\",\"id\":…,\"name\":…,\"distance\":…}.");
        spec.addPositional(PositionalParamSpec.builder()
                .type(Path.class)
                .paramLabel("IMAGE")
                .arity("1")
                .description("The picture.")
                .build());
        spec.addOption(SampleCommand.generatorOption());
        spec.addOption(SampleCommand.outOption());
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        Path picture = given.matchedPositionalValue(0, null);
        Path folder = given.matchedOptionValue("--out", null);
        boolean json = CommonOptions.json(given);
        try (Studio studio = common.open(given)) {
            Waiting.forDevice(studio);
            String generator = SampleCommand.generator(studio, given).id();
            StyleFinder.Found found = Waiting.forResult(studio.workshop()
                    .finder()
                    .find(picture, generator, step -> progress(step.done(), json))
                    .result());
            new FreshOutput(studio.workshop(), setting, given, folder).write(1, found.latent());
            print(found, json);
            return ALL_DONE;
        }
    }

    private void progress(double done, boolean json) {
        if (setting.terminal() && !json) {
            setting.err().printf("\r%3.0f %%", 100 * done);
        }
    }

    private void print(StyleFinder.Found found, boolean json) {
        if (!json) {
            setting.out().printf("Likeness %.0f %%. The nearest of your styles:%n", 100 * found.likeness());
            found.nearest()
                    .forEach(near ->
                            setting.out().printf("%-32s %.2f%n", near.style().name(), near.distance()));
            return;
        }
        JsonLines lines = new JsonLines(setting.out());
        Map<String, Object> event = JsonLines.event("found");
        event.put("likeness", found.likeness());
        lines.print(event);
        for (StyleFinder.Near near : found.nearest()) {
            Map<String, Object> other = JsonLines.event("near");
            other.put("id", near.style().id());
            other.put("name", near.style().name());
            other.put("distance", near.distance());
            lines.print(other);
        }
    }
}
