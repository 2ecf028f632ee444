package atelier.studio;

import atelier.art.Recipe;
import atelier.art.StyleBlend;
import atelier.stylizer.PaintSettings;

/** Recipes as JSON: written into exported pictures, read back to use their settings. */
public interface Recipes {
    String toJson(Recipe recipe);

    /**
     * Reads a recipe of this or an older schema.
     *
     * @throws IllegalArgumentException with a sentence when it is no recipe, or newer than this program
     */
    Recipe fromJson(String json);

    /** What the recipe painted with, ready to use: styles that the catalog lacks are taken from the recipe itself. */
    Restored restore(Recipe recipe);

    record Restored(StyleBlend blend, PaintSettings settings) {}
}
