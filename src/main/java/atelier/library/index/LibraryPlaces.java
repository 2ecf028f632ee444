package atelier.library.index;

import java.nio.file.Path;

/** Where the library's parts lie in the home folder. */
public record LibraryPlaces(Path home) {
    Path database() {
        return home.resolve("library.db");
    }

    Path styles() {
        return home.resolve("styles");
    }

    Path trash() {
        return home.resolve("trash");
    }

    Path backups() {
        return home.resolve("backups");
    }
}
