package atelier.studio.styles;

import atelier.studio.Photo;
import java.util.List;
import java.util.function.Consumer;

/** How styles and a photo go together, measured on a small copy. */
public interface PhotoFit {
    /**
     * A style for a photo; every part from 0 to 1.
     *
     * @param content how much of the photo's structure is kept
     * @param harmony how well the style's colours keep the photo's relations of lightness and hue
     * @param stylization how much the style is seen
     * @param score all three together, for ranking
     */
    record Fit(Parent style, double content, double harmony, double stylization, double score) {}

    /** Measures each and completes with all, best first; the newest call wins. {@code each} hears them one by one. */
    Pending<List<Fit>> rank(Photo photo, List<Parent> styles, Consumer<Fit> each);
}
