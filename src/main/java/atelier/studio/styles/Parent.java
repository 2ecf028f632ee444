package atelier.studio.styles;

import atelier.art.Style;
import java.util.Objects;

/** A style to start from: one at hand, or one just made. */
public sealed interface Parent {
    record Known(Style style) implements Parent {
        public Known {
            Objects.requireNonNull(style);
        }
    }

    record Fresh(FreshStyle style) implements Parent {
        public Fresh {
            Objects.requireNonNull(style);
        }
    }

    static Parent of(Style style) {
        return new Known(style);
    }

    static Parent of(FreshStyle style) {
        return new Fresh(style);
    }

    default String id() {
        return switch (this) {
            case Known known -> known.style().id();
            case Fresh fresh -> fresh.style().id();
        };
    }

    default String name() {
        return switch (this) {
            case Known known -> known.style().name();
            case Fresh fresh -> fresh.style().name();
        };
    }
}
