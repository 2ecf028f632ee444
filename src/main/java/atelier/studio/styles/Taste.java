package atelier.studio.styles;

import atelier.art.StyleCode;

/** What the user likes: ranks styles by their code at natural scale. */
@FunctionalInterface
public interface Taste {
    /** Likes everything alike: nothing is ranked. */
    Taste OFF = code -> 0;

    /** Higher is liked better; the same code has the same score. */
    double score(StyleCode code);
}
