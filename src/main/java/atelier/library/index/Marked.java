package atelier.library.index;

import java.util.Set;

/** A style by its id, and all that the user has said of it. */
record Marked(String id, int stars, ColorLabel label, String note, Set<String> tags) {
    Marked {
        tags = Set.copyOf(tags);
    }
}
