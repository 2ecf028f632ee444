package atelier.cli;

import atelier.art.Monitor;
import atelier.art.Param;
import atelier.art.ParamValues;
import atelier.studio.Photo;
import atelier.studio.Studio;
import atelier.studio.styles.Walks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier walk}: a film of the way through styles. */
final class WalkCommand implements CliCommand {
    private static final List<Param> PARAMS = List.of(
            new Param.Range("frames", "Frames", 60, 2, Walks.MOST_FRAMES, 1, "", false, "How many pictures in all."),
            new Param.Range("speed", "Speed", 24, 1, 60, 1, "", false, "Frames a second."),
            new Param.Range(
                    "side", "Side", 512, 32, Walks.LARGEST_SIDE, 1, "px", false, "The longest side of the film."),
            new Param.Toggle("loop", "Loop", false, false, "Goes back to the first style at the end."));

    private final CliSetting setting;
    private final CommonOptions common;

    WalkCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Films a smooth walk through styles: a .gif, an .mp4, or a folder of PNG files.")
                .footer("", "With --json: {\"event\":\"progress\",\"done\":…} and {\"event\":\"done\",\"file\":…}.");
        spec.addPositional(BreedCommand.parents("STYLE", "2..*", "A style by name, a .style file, or a picture."));
        Options.add(spec, PARAMS);
        spec.addOption(OptionSpec.builder("--photo")
                .type(Path.class)
                .paramLabel("FILE")
                .description("A photo to paint in each style; without one the styles' own pictures are shown.")
                .build());
        spec.addOption(OptionSpec.builder("--out")
                .type(Path.class)
                .paramLabel("FILE")
                .required(true)
                .description("The film; its name says the kind, and a name without .gif or .mp4 is a folder of PNG"
                        + " files. What is there is not replaced.")
                .build());
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        ParamValues values = ParamValues.of(PARAMS, Options.given(given, PARAMS));
        Path target = given.matchedOptionValue("--out", null);
        Path photo = given.matchedOptionValue("--photo", null);
        try (Studio studio = common.open(given)) {
            Waiting.forDevice(studio);
            Optional<Photo> painted =
                    Optional.ofNullable(photo).map(file -> studio.photos().open(file, Monitor.NONE));
            Walks.Walk walk = new Walks.Walk(
                    BreedCommand.styles(studio, given), values.toggle("loop"), (int) values.number("frames"));
            Walks.Export export = new Walks.Export(
                    walk,
                    painted,
                    (int) values.number("side"),
                    (int) values.number("speed"),
                    format(target),
                    target,
                    false);
            boolean json = CommonOptions.json(given);
            Path file = Waiting.forResult(studio.workshop()
                    .walks()
                    .export(export, done -> progress(done, json))
                    .result());
            done(file, json);
            return ALL_DONE;
        }
    }

    private static Walks.Format format(Path target) {
        String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(Walks.Format.GIF.extension())) {
            return Walks.Format.GIF;
        }
        return name.endsWith(Walks.Format.MP4.extension()) ? Walks.Format.MP4 : Walks.Format.PNG_FRAMES;
    }

    private void progress(double done, boolean json) {
        if (json) {
            Map<String, Object> event = JsonLines.event("progress");
            event.put("done", Math.round(1000 * done) / 1000.0);
            new JsonLines(setting.out()).print(event);
        } else if (setting.terminal()) {
            setting.err().printf("\r%3.0f %%%s", 100 * done, done >= 1 ? "\n" : "");
        }
    }

    private void done(Path file, boolean json) {
        if (json) {
            Map<String, Object> event = JsonLines.event("done");
            event.put("file", file.toString());
            new JsonLines(setting.out()).print(event);
        } else {
            setting.out().println(file);
        }
    }
}
