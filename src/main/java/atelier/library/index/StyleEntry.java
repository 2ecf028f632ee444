package atelier.library.index;

import atelier.art.Style;
import atelier.library.StyleCapsule;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A style on its way into the tables.
 *
 * @param file its capsule and what that looked like when it was read; empty for a starter
 */
record StyleEntry(StyleCapsule.Head head, Optional<FileMark> file, StyleState state) {
    /** A file's name, without its folder, and its stamp. */
    record FileMark(String name, CapsuleFiles.Stamp stamp) {
        static FileMark of(Path file, CapsuleFiles.Stamp stamp) {
            return new FileMark(file.getFileName().toString(), stamp);
        }
    }

    static StyleEntry kept(StyleCapsule.Head head, FileMark file) {
        return new StyleEntry(head, Optional.of(file), StyleState.KEPT);
    }

    static StyleEntry starter(Style style) {
        StyleCapsule.Head head = new StyleCapsule.Head(style, "Apache-2.0", 0, KeepDetails.NONE);
        return new StyleEntry(head, Optional.empty(), StyleState.KEPT);
    }

    Style style() {
        return head.style();
    }
}
