package atelier.cli;

import atelier.library.index.StyleRow;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints styles of the library, for people or as JSON. */
final class LibraryPrinter {
    private final PrintStream out;
    private final boolean json;

    LibraryPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(StyleRow row) {
        if (json) {
            new JsonLines(out).print(object(row));
            return;
        }
        String marks = "★".repeat(row.stars()) + "·".repeat(StyleRow.MOST_STARS - row.stars());
        String tags = row.tags().isEmpty() ? "" : "  " + String.join(", ", row.tags());
        out.printf("%-32s %s  %s%s%n", row.name(), marks, row.kind(), tags);
    }

    static Map<String, Object> object(StyleRow row) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("id", row.id());
        object.put("name", row.name());
        object.put("stars", row.stars());
        object.put("label", LibraryFilter.name(row.label()));
        object.put("tags", row.tags());
        object.put("kind", row.kind());
        object.put("generator", row.generator());
        object.put("kept", row.starter() ? null : row.kept().toString());
        object.put("novelty", row.novelty().isPresent() ? row.novelty().getAsDouble() : null);
        object.put("starter", row.starter());
        object.put("trashed", row.trashed());
        object.put("file", row.file().map(Object::toString).orElse(null));
        return object;
    }
}
