package atelier.cli;

import atelier.art.Monitor;
import atelier.library.index.StyleListing;
import atelier.library.index.StyleRow;
import atelier.studio.Studio;
import atelier.studio.library.Sharing;
import atelier.studio.library.StyleLibrary;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier library export}: styles as files, on a sheet, or as a gallery for the web. */
final class LibraryExportCommand implements CliCommand {
    private final CliSetting setting;
    private final CommonOptions common;

    LibraryExportCommand(CliSetting setting, CommonOptions common) {
        this.setting = setting;
        this.common = common;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Exports styles: those named, or those that the other options choose.",
                        "As .style files into a folder; as a contact sheet where --out ends in .png or .pdf; or as a"
                                + " gallery for the web.")
                .footer("", "With --json: {\"out\":…,\"form\":…,\"styles\":N}");
        LibraryNames.add(spec, "STYLE", "0..*", "Names or ids of styles.");
        spec.addOption(OptionSpec.builder("--out")
                .type(Path.class)
                .paramLabel("PATH")
                .description("The folder, or the sheet's file.")
                .required(true)
                .build());
        LibraryFilter.value(
                spec,
                "--form",
                "NAME",
                "One of " + LibraryFilter.names(Sharing.Form.values()) + "; by --out otherwise.");
        LibraryFilter.value(spec, "--title", "TEXT", "Heads a sheet or a gallery.");
        LibraryFilter.value(spec, "--credit", "TEXT", "Stands below a sheet or a gallery.");
        LibraryFilter.add(spec);
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        Path out = given.matchedOptionValue("--out", null);
        Sharing.Form form = given.hasMatchedOption("--form")
                ? LibraryFilter.choice("--form", Sharing.Form.values(), given.matchedOptionValue("--form", ""))
                : form(out);
        try (Studio studio = common.open(given)) {
            List<String> ids = ids(given, studio.library());
            if (ids.isEmpty()) {
                throw new UsageException("No style was found to export.");
            }
            Sharing sharing = new Sharing(
                    ids,
                    given.matchedOptionValue("--title", ""),
                    given.matchedOptionValue("--credit", ""),
                    form,
                    out.toAbsolutePath().normalize());
            studio.library().share(sharing, Monitor.NONE);
            if (CommonOptions.json(given)) {
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("out", sharing.target().toString());
                object.put("form", LibraryFilter.name(form));
                object.put("styles", ids.size());
                new JsonLines(setting.out()).print(object);
            } else {
                setting.out()
                        .println("%d %s written to %s."
                                .formatted(ids.size(), ids.size() == 1 ? "style" : "styles", sharing.target()));
            }
            return ALL_DONE;
        }
    }

    private static List<String> ids(ParseResult given, StyleLibrary library) {
        List<String> names = LibraryNames.words(given);
        if (!names.isEmpty()) {
            return LibraryNames.rows(library, names, false).stream()
                    .map(StyleRow::id)
                    .toList();
        }
        StyleListing found = library.list(LibraryFilter.query(given, library));
        return found.ids(0, found.size());
    }

    private static Sharing.Form form(Path out) {
        String name =
                out.getFileName() == null ? "" : out.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            return Sharing.Form.SHEET_PNG;
        }
        return name.endsWith(".pdf") ? Sharing.Form.SHEET_PDF : Sharing.Form.CAPSULES;
    }
}
