package atelier.library.share;

import atelier.library.StyleCapsule;
import atelier.library.index.Provenance;
import atelier.library.index.StyleRow;
import java.util.function.Supplier;

/** A style to be taken out; its capsule is read when it is its turn. */
public record SharedStyle(StyleRow row, Provenance provenance, Supplier<StyleCapsule> capsule) {
    String name() {
        return row.name();
    }

    /** One line on where it comes from; may be empty. */
    String origin() {
        if (!provenance.credit().isBlank()) {
            return provenance.credit();
        }
        if (row.starter()) {
            return provenance.source();
        }
        return row.generator().isBlank() ? "" : "Made by " + row.generator();
    }
}
