package atelier.ui.workshop;

import atelier.studio.styles.Walks.Format;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names for films: nothing that is there is ever replaced. */
final class FilmName {
    private FilmName() {}

    /** The first of "name", "name 2", "name 3" … that nothing in the folder has. */
    static Path free(Path folder, String stem, Format format) {
        for (int i = 1; ; i++) {
            Path target = folder.resolve((i == 1 ? stem : stem + " " + i) + format.extension());
            if (!Files.exists(target)) {
                return target;
            }
        }
    }
}
