package atelier.studio.library;

import java.util.List;

/**
 * What came of importing files.
 *
 * @param ids the styles that are in the library now, in the files' order
 * @param problems one sentence for each file that could not be used
 */
public record Imported(List<String> ids, List<String> problems) {
    public Imported {
        ids = List.copyOf(ids);
        problems = List.copyOf(problems);
    }
}
