package atelier.cli;

import atelier.library.index.Provenance;
import atelier.library.index.StyleRow;
import atelier.studio.Studio;
import atelier.studio.library.Near;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier library show}: everything that is known of a style. */
final class LibraryShowCommand implements CliCommand {
    private static final int SIMILAR = 5;

    private final CliSetting setting;
    private final CommonOptions common;

    LibraryShowCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Shows what is known of a style: its marks, where it comes from, and what is like it.");
        LibraryNames.add(spec, "STYLE", "1", "The style's name or id.");
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        try (Studio studio = common.open(given)) {
            StyleRow row =
                    LibraryNames.row(studio.library(), LibraryNames.words(given).getFirst(), false);
            Provenance provenance = studio.library().provenance(row.id());
            List<Near> similar = studio.library().similar(row.id(), SIMILAR);
            if (CommonOptions.json(given)) {
                new JsonLines(setting.out()).print(object(row, provenance, similar));
            } else {
                print(row, provenance, similar);
            }
            return ALL_DONE;
        }
    }

    private static Map<String, Object> object(StyleRow row, Provenance provenance, List<Near> similar) {
        Map<String, Object> object = LibraryPrinter.object(row);
        object.put("note", row.note());
        object.put(
                "palette",
                row.palette().stream().map(c -> "%06x".formatted(c.rgb())).toList());
        object.put("source", provenance.source());
        object.put("generatorHash", provenance.generatorHash());
        object.put("trainingData", provenance.trainingData());
        object.put("licence", provenance.licence());
        object.put("seed", provenance.seed().orElse(null));
        object.put(
                "parents",
                provenance.parents().stream().map(Provenance.Parent::id).toList());
        object.put("credit", provenance.credit());
        object.put(
                "similar",
                similar.stream()
                        .map(near -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("id", near.style().id());
                            one.put("distance", near.distance());
                            return one;
                        })
                        .toList());
        return object;
    }

    private void print(StyleRow row, Provenance provenance, List<Near> similar) {
        PrintStream out = setting.out();
        new LibraryPrinter(out, false).print(row);
        line(out, "Id", row.id());
        line(out, "File", row.file().map(Object::toString).orElse(""));
        line(out, "Note", row.note());
        line(
                out,
                "Colours",
                row.palette().stream().map(c -> "#%06x".formatted(c.rgb())).collect(Collectors.joining(" ")));
        line(out, "Source", provenance.source());
        line(out, "Generator", provenance.generator());
        line(out, "Learned from", provenance.trainingData());
        line(out, "Licence", provenance.licence());
        line(out, "Seed", provenance.seed().map(String::valueOf).orElse(""));
        line(
                out,
                "Parents",
                provenance.parents().stream()
                        .map(parent -> parent.name().isEmpty() ? parent.id() : parent.name())
                        .collect(Collectors.joining(", ")));
        line(out, "Credit", provenance.credit());
        line(out, "Similar", similar.stream().map(near -> near.style().name()).collect(Collectors.joining(", ")));
    }

    private static void line(PrintStream out, String label, String value) {
        if (!value.isBlank()) {
            out.printf("  %-13s %s%n", label, value);
        }
    }
}
