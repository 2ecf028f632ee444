package atelier.ui.export;

import atelier.studio.Photo;

/** How large an export is, before it is known for which photo. */
public sealed interface ExportSize {
    /** As the photo. */
    record Original() implements ExportSize {}

    /** At most so many pixels on the longest side. */
    record Longest(int pixels) implements ExportSize {}

    /** A share of the photo's own size in percent. */
    record Percent(int percent) implements ExportSize {}

    /** Longest side in pixels as the studio takes it: 0 is the photo's own. */
    default int longestSide(int width, int height) {
        int longest = Math.max(width, height);
        return switch (this) {
            case Original o -> 0;
            case Longest l -> l.pixels() >= longest ? 0 : l.pixels();
            case Percent p -> p.percent() >= 100 ? 0 : Math.max(1, (int) Math.round(longest * p.percent() / 100.0));
        };
    }

    default int longestSide(Photo photo) {
        return longestSide(photo.width(), photo.height());
    }

    /** As the session keeps it. */
    default String key() {
        return switch (this) {
            case Original o -> "original";
            case Longest l -> l.pixels() + "px";
            case Percent p -> p.percent() + "%";
        };
    }

    /** Reads what {@link #key()} wrote; anything else is the photo's own size. */
    static ExportSize of(String key) {
        if (key.matches("[1-9][0-9]{0,4}px")) {
            return new Longest(Integer.parseInt(key.substring(0, key.length() - 2)));
        }
        if (key.matches("[1-9][0-9]?%")) {
            return new Percent(Integer.parseInt(key.substring(0, key.length() - 1)));
        }
        return new Original();
    }
}
