package atelier.cli;

import atelier.library.index.StyleListing;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.studio.Studio;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code atelier library list} and {@code atelier library search}. */
final class LibraryListCommand implements CliCommand {
    private static final int PAGE = 500;

    private final CliSetting setting;
    private final CommonOptions common;
    private final boolean search;

    /** @param search whether words are looked for */
    LibraryListCommand(CliSetting setting, CommonOptions common, boolean search) {
        this.setting = setting;
        this.common = common;
        this.search = search;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        search
                                ? "Finds styles by words, or beginnings of words, in name, tags, note and generator."
                                : "Lists the styles of the library.")
                .footer(
                        "",
                        "With --json, one object a line: {\"id\":…,\"name\":…,\"stars\":N,\"label\":…,\"tags\":[…],"
                                + "\"kind\":…,\"generator\":…,\"kept\":…|null,\"novelty\":N|null,\"starter\":…,"
                                + "\"trashed\":…,\"file\":…|null}");
        if (search) {
            LibraryNames.add(spec, "WORD", "1..*", "What to look for; all of them.");
        }
        LibraryFilter.add(spec);
        LibraryFilter.value(spec, "--limit", "N", "At most so many; default all.");
        common.add(spec);
        return spec;
    }

    @Override
    public int run(ParseResult given) {
        int limit = LibraryFilter.number(given, "--limit", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        try (Studio studio = common.open(given)) {
            StyleQuery query = LibraryFilter.query(given, studio.library());
            if (search) {
                query = query.withText(String.join(" ", LibraryNames.words(given)));
            }
            StyleListing found = studio.library().list(query);
            LibraryPrinter printer = new LibraryPrinter(setting.out(), CommonOptions.json(given));
            for (int from = 0; from < Math.min(limit, found.size()); from += PAGE) {
                List<StyleRow> page = found.rows(from, Math.min(PAGE, limit - from));
                page.forEach(printer::print);
            }
            if (found.size() == 0 && !CommonOptions.json(given)) {
                setting.out().println("No style was found.");
            }
            studio.notices().forEach(setting.err()::println);
            return ALL_DONE;
        }
    }
}
