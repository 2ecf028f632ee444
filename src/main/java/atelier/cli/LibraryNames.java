package atelier.cli;

import atelier.library.index.StyleListing;
import atelier.library.index.StyleQuery;
import atelier.library.index.StyleRow;
import atelier.studio.library.StyleLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Styles of the library as they are named on the command line: by id, or by name without regard to case. */
final class LibraryNames {
    private static final int PAGE = 200;
    // names to suggest are looked for among so many
    private static final int SUGGESTED = 1000;

    private LibraryNames() {}

    static void add(CommandSpec spec, String label, String arity, String help) {
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(help)
                .build());
    }

    static List<String> words(ParseResult given) {
        return given.matchedPositionalValue(0, List.<String>of());
    }

    static List<StyleRow> rows(StyleLibrary library, List<String> names, boolean trashed) {
        List<StyleRow> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(row(library, name, trashed));
        }
        return rows;
    }

    static StyleRow row(StyleLibrary library, String name, boolean trashed) {
        Optional<StyleRow> byId = library.row(name).filter(row -> row.trashed() == trashed);
        return byId.or(() -> named(library, name, trashed)).orElseThrow(() -> unknown(library, name, trashed));
    }

    private static Optional<StyleRow> named(StyleLibrary library, String name, boolean trashed) {
        StyleListing found = library.list(place(trashed).withText(name));
        for (int from = 0; from < found.size(); from += PAGE) {
            for (StyleRow row : found.rows(from, PAGE)) {
                if (row.name().equalsIgnoreCase(name.strip())) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    private static StyleQuery place(boolean trashed) {
        return StyleQuery.ALL.withPlace(trashed ? StyleQuery.Place.TRASH : StyleQuery.Place.EVERYTHING);
    }

    private static UsageException unknown(StyleLibrary library, String name, boolean trashed) {
        List<String> names = library.list(place(trashed)).rows(0, SUGGESTED).stream()
                .map(StyleRow::name)
                .toList();
        String nearest = names.isEmpty()
                ? ""
                : " The nearest names are %s.".formatted(String.join(", ", NearestNames.of(name, names, 3)));
        return new UsageException(
                "There is no style called '%s' in the %s.%s".formatted(name, trashed ? "trash" : "library", nearest));
    }
}
